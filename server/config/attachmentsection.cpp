// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of files.
#include "server/config/attachmentsection.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

AttachmentSettings readAttachments(Section section, const AttachmentSettings &usual)
{
    AttachmentSettings attachments = usual;
    section.number("max_size_mib", attachments.maxSizeMib, 1, 1024);
    section.number("max_message_mib", attachments.maxMessageMib, 1, 4096);
    if (attachments.maxMessageMib < attachments.maxSizeMib)
        section.problem(section.has("max_message_mib") ? "max_message_mib" : "max_size_mib",
                        u"leaves no message that could carry the largest file: max_message_mib (%1) must not be "
                        "smaller than max_size_mib (%2)"_s.arg(attachments.maxMessageMib)
                            .arg(attachments.maxSizeMib));
    section.finish();
    return attachments;
}

} // namespace sf::server
