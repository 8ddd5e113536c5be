// SPDX-License-Identifier: GPL-3.0-or-later
// BotForm: what a bot says by itself, and when it hands over to a person. Every key counts; it knows nothing of saving.
#pragma once

#include "shared/chatbot.h"
#include "shared/patch.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QSpinBox;

namespace sf::client {

class LineField;
class TextField;

class BotForm : public QWidget
{
    Q_OBJECT

public:
    explicit BotForm(QWidget *parent = nullptr);

    void showBot(const Chatbot &bot);

    TextField &greeting() { return *m_greeting; }
    TextField &fallback() { return *m_fallback; }
    TextField &farewell() { return *m_farewell; }
    LineField &keywords() { return *m_keywords; }
    QSpinBox &misses() { return *m_misses; }
    QCheckBox &whenAsked() { return *m_whenAsked; }

signals:
    void edited(const sf::Patch<sf::Chatbot> &patch);

private:
    TextField *addText(QFormLayout &form, const QString &label, const QString &placeholder, QString Chatbot::*member);
    void tellRules();

    TextField *m_greeting;
    TextField *m_fallback;
    TextField *m_farewell;
    LineField *m_keywords;
    QSpinBox *m_misses;
    QCheckBox *m_whenAsked;
    bool m_isShowing = false;
};

} // namespace sf::client
