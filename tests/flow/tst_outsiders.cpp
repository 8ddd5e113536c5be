// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is not our client: the README's shell lines work as printed, and so does a stock JSON-RPC client.
#include "tests/support/jsonline.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTest>

using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class OutsidersTest : public QObject
{
    Q_OBJECT
private slots:
    void ncLinesWorkAsPrinted();
    void stockClientSignsInListsRepliesAndFollows();

private:
    static QList<QByteArray> shellBlocks(const QByteArray &marker);
};

/// The fenced shell blocks of the README that contain the marker.
QList<QByteArray> OutsidersTest::shellBlocks(const QByteArray &marker)
{
    QFile file(qEnvironmentVariable("SF_SOURCE_DIR") + u"/README.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> blocks;
    bool inside = false;
    QByteArray block;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!inside && line.startsWith("```sh")) {
            inside = true;
            block.clear();
        } else if (inside && line.startsWith("```")) {
            inside = false;
            if (block.contains(marker))
                blocks.append(block);
        } else if (inside) {
            block += line + '\n';
        }
    }
    return blocks;
}

void OutsidersTest::ncLinesWorkAsPrinted()
{
    const QList<QByteArray> blocks = shellBlocks("nc -q");
    QVERIFY(!blocks.isEmpty());
    TestServer server({.demo = true, .port = 4747});
    QVERIFY2(server.isReady(), qPrintable(server.why()));

    for (QByteArray block : blocks) {
        // Where another server has the port of the README, only the port differs.
        block.replace("4747", QByteArray::number(server.port()));
        QProcess shell;
        shell.setWorkingDirectory(server.folder());
        shell.start(u"bash"_s, {u"-euo"_s, u"pipefail"_s, u"-c"_s, QString::fromUtf8(block)});
        QVERIFY(shell.waitForFinished(60'000));
        const QByteArray out = shell.readAllStandardOutput();
        QVERIFY2(shell.exitCode() == 0, (out + shell.readAllStandardError()).constData());
        QVERIFY2(!out.trimmed().isEmpty(), block.constData());
        QVERIFY2(!out.contains("\"error\""), out.constData());
    }
}

void OutsidersTest::stockClientSignsInListsRepliesAndFollows()
{
    TestServer server({.demo = true});
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(u"/usr/bin/python3"_s, {qEnvironmentVariable("SF_SOURCE_DIR") + u"/tests/flow/stockclient.py"_s,
                                         QString::number(server.port())});
    QVERIFY(client.waitForFinished(60'000));
    const QByteArray out = client.readAll();
    if (out.contains("No module named 'aiorpcx'"))
        QSKIP("python3-aiorpcx is not installed.");
    QVERIFY2(client.exitCode() == 0 && out.trimmed() == "ok", out.constData());
}

QTEST_GUILESS_MAIN(OutsidersTest)
#include "tst_outsiders.moc"
