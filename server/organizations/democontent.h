// SPDX-License-Identifier: GPL-3.0-or-later
// The texts and figures of the demo organisation.
#pragma once

#include "shared/enums.h"

#include <QString>

#include <array>

namespace sf::server::democontent {

struct DemoUser
{
    const char *name;
    const char *email;
    Role role;
};
inline constexpr std::array kUsers{
    DemoUser{"Alex Admin", "admin@demo.example", Role::Admin},
    DemoUser{"Sofia Supervisor", "supervisor@demo.example", Role::Supervisor},
    DemoUser{"John Miller", "john@demo.example", Role::Agent},
    DemoUser{"Emma Clark", "emma@demo.example", Role::Agent},
    DemoUser{"Noah Reed", "noah@demo.example", Role::Agent},
};
enum User : int { Nobody = -1, Alex, Sofia, John, Emma, Noah };

struct DemoCompany
{
    const char *name;
    const char *website;
    const char *industry;
    const char *size;
    int health;
    qint64 revenue; ///< minor units
};
inline constexpr std::array kCompanies{
    DemoCompany{"Acme Corporation", "https://acme.example", "Technology", "500-1000", 85, 12'500'000'00},
    DemoCompany{"TechStartup Inc", "https://techstartup.example", "SaaS", "50-100", 92, 2'400'000'00},
    DemoCompany{"Retail Solutions Co", "https://retail.example", "Retail", "1000+", 78, 48'000'000'00},
};
enum Company : int { NoCompany = -1, Acme, TechStartup, Retail };

struct DemoContact
{
    const char *name;
    const char *email;
    int company;
    const char *job;
    int score;
    LeadStatus status;
};
inline constexpr std::array kContacts{
    DemoContact{"Sarah Johnson", "sarah.johnson@acme.example", Acme, "CTO", 95, LeadStatus::Customer},
    DemoContact{"Michael Chen", "michael.chen@techstartup.example", TechStartup, "CEO", 88, LeadStatus::Customer},
    DemoContact{"Emily Davis", "emily.davis@retail.example", Retail, "Ops Manager", 72, LeadStatus::Customer},
    DemoContact{"David Wilson", "david.wilson@acme.example", Acme, "Product Manager", 68, LeadStatus::Customer},
    DemoContact{"Lisa Martinez", "lisa.martinez@prospect.example", NoCompany, "Marketing Director", 65,
                LeadStatus::Contacted},
};
enum Contact : int { Sarah, Michael, Emily, David, Lisa };

struct DemoTag
{
    const char *name;
    const char *color;
};
inline constexpr std::array kTags{
    DemoTag{"urgent", "#dc4a3d"},
    DemoTag{"bug", "#c0392b"},
    DemoTag{"feature-request", "#3f7d20"},
    DemoTag{"vip", "#9a6b00"},
    DemoTag{"escalated-from-chat", "#7c5cd6"},
};
enum Tag : int { NoTag = -1, Urgent, Bug, FeatureRequest, Vip, FromChat };

struct DemoTicket
{
    const char *subject;
    const char *description;
    Priority priority;
    Status status;
    const char *category;
    int assignee;
    int requester;
    std::array<int, 2> tags;
    int hoursAgo;
};
inline constexpr std::array kTickets{
    DemoTicket{"Unable to login",
               "Since this morning I cannot log in. The page says \"invalid credentials\" although the password is "
               "right; a reset mail never arrives.",
               Priority::High,
               Status::Open,
               "account",
               John,
               Sarah,
               {Bug, NoTag},
               52},
    DemoTicket{"Dark mode feature",
               "Our team works late. Is a dark mode planned for the web application? We would gladly test it.",
               Priority::Medium,
               Status::InProgress,
               "feature_request",
               Emma,
               Michael,
               {FeatureRequest, NoTag},
               120},
    DemoTicket{"Billing inquiry",
               "The last invoice lists 25 seats, but we ordered 20. Could you check and send a corrected one?",
               Priority::Low,
               Status::WaitingOnCustomer,
               "billing",
               John,
               Emily,
               {NoTag, NoTag},
               96},
    DemoTicket{"Dashboard slow",
               "The dashboard takes more than 30 seconds to load since the last update. All of us are affected.",
               Priority::Urgent,
               Status::Open,
               "technical",
               Emma,
               Michael,
               {Urgent, Vip},
               8},
    DemoTicket{"API rate limits",
               "Which limits does the API have? Our nightly synchronisation gets answer 429 after a few minutes.",
               Priority::Medium,
               Status::Resolved,
               "question",
               John,
               David,
               {NoTag, NoTag},
               168},
    DemoTicket{"Cannot access billing dashboard",
               "The billing dashboard answers \"403 Forbidden\" for me and for our accountant. Last week it worked.",
               Priority::High,
               Status::InProgress,
               "billing",
               Noah,
               David,
               {Vip, NoTag},
               30},
    DemoTicket{"Feature request: Dark mode",
               "Please offer a dark theme. It is one of the points on our list for choosing a tool.",
               Priority::Low,
               Status::New,
               "feature_request",
               Nobody,
               Lisa,
               {FeatureRequest, NoTag},
               20},
    DemoTicket{"Login issue - escalated from chat",
               "",
               Priority::High,
               Status::Open,
               "account",
               Emma,
               Sarah,
               {FromChat, Bug},
               4},
};

struct DemoResponse
{
    int ticket; ///< index
    int author; ///< a user; Nobody: the requester
    bool internal;
    int hoursAgo;
    const char *body;
};
inline constexpr std::array kResponses{
    DemoResponse{4, John, false, 160,
                 "The limit is 600 calls a minute for each key. If you ask for changes only (`after=`), your nightly "
                 "run needs a tenth of that."},
    DemoResponse{4, Nobody, false, 150, "That solved it, thank you! You can close this."},
    DemoResponse{2, John, false, 90,
                 "We found five seats that were added in March by mistake. May I ask which address the corrected "
                 "invoice should go to?"},
    DemoResponse{0, John, false, 50,
                 "Hello Sarah, sorry for the trouble. I have reset the lock on your account. Could you try again and "
                 "tell me the exact time if it fails?"},
    DemoResponse{0, Nobody, false, 48, "It still fails, at 09:41 just now. The reset mail does not arrive either."},
    DemoResponse{0, John, true, 47,
                 "Mails to acme.example bounce since Monday: their new filter refuses us. Asked Noah to look at the "
                 "mail log."},
    DemoResponse{5, Noah, false, 28,
                 "Hello David, the roles of your account were changed during the move to the new plan. I am restoring "
                 "them now."},
    DemoResponse{5, Noah, true, 27,
                 "The move of plans drops the role `billing_viewer`. Same cause as last month; needs a fix."},
    DemoResponse{3, Emma, true, 7, "Reproduced with their data: one chart asks for every event since 2019."},
    DemoResponse{3, Emma, false, 6,
                 "Hello Michael, we found the cause and are preparing a correction. Until then the \"Last 30 days\" "
                 "filter makes it quick again."},
    DemoResponse{3, Nobody, false, 5,
                 "The filter helps. Please tell us as soon as it is corrected, we have a board meeting tomorrow."},
};

inline constexpr char kBotName[] = "Demo assistant";
inline constexpr char kBotGreeting[] = "Hello! I am the assistant of the demo shop. What can I help you with?";
inline constexpr char kBotRules[] = R"({"keywords":["human","agent","person"],"after_misses":2,"when_asked":true})";

struct DemoBlock
{
    const char *title;
    const char *body;
};
inline constexpr std::array kBlocks{
    DemoBlock{
        "Password reset",
        "Choose \"Forgot password\" on the sign-in page. The mail arrives within five minutes; look into the spam "
        "folder too. The link is valid for one hour."},
    DemoBlock{"Billing", "Invoices are made on the first of each month and lie under Settings, Billing. Payment is due "
                         "within 14 days."},
    DemoBlock{"Plans and prices",
              "There are three plans: Starter, Team and Business. A change of plan takes effect at once and is charged "
              "by the day."},
    DemoBlock{"Support hours",
              "Our agents answer from Monday to Friday, 8:00 to 18:00 (UTC). Urgent problems are looked "
              "at on weekends too."},
};

struct DemoChatMessage
{
    ChatAuthor author;
    int user;
    int minute; ///< after the chat began
    int block;  ///< the context block that was used; -1: none
    const char *body;
};
inline constexpr std::array kChat{
    DemoChatMessage{ChatAuthor::Bot, Nobody, 0, -1, kBotGreeting},
    DemoChatMessage{ChatAuthor::Visitor, Nobody, 1, -1,
                    "I can't sign in any more and the password reset mail does not come."},
    DemoChatMessage{ChatAuthor::Bot, Nobody, 1, 0,
                    "Choose \"Forgot password\" on the sign-in page. The mail arrives within five minutes; look into "
                    "the spam folder too."},
    DemoChatMessage{ChatAuthor::Visitor, Nobody, 4, -1, "I did that three times. I want to speak to a human, please."},
    DemoChatMessage{ChatAuthor::System, Nobody, 4, -1, "Handed over to an agent: the visitor asked for a person."},
    DemoChatMessage{ChatAuthor::Agent, Emma, 6, -1,
                    "Hello Sarah, this is Emma. I make a ticket of this and look into it right away."},
    DemoChatMessage{ChatAuthor::Visitor, Nobody, 7, -1, "Thank you!"},
};
inline constexpr char kChatExternalId[] = "demo-chat-1";
inline constexpr char kChatReason[] = "The visitor asked for a person.";

} // namespace sf::server::democontent
