<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ChatWords</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have %n chats, which is the most at a time. Close one or hand it on first.</source>
        <translation>
            <numerusform>You have %n chat, which is the most at a time. Close it or hand it on first.</numerusform>
            <numerusform>You have %n chats, which is the most at a time. Close one or hand it on first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longer than %n days ago</source>
        <translation>
            <numerusform>longer than %n day ago</numerusform>
            <numerusform>longer than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n days</source>
        <translation>
            <numerusform>in the next %n day</numerusform>
            <numerusform>in the next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocalFile</name>
    <message numerus="yes">
        <source>%n waiting changes and drafts could be taken over.</source>
        <translation>
            <numerusform>%n waiting change or draft could be taken over.</numerusform>
            <numerusform>%n waiting changes and drafts could be taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresenceWords</name>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n more here</numerusform>
            <numerusform>%n more here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::AgentModel</name>
    <message numerus="yes">
        <source>%1 · %2: median %3, 90th percentile %4, of %n tickets</source>
        <translation>
            <numerusform>%1 · %2: median %3, 90th percentile %4, of %n ticket</numerusform>
            <numerusform>%1 · %2: median %3, 90th percentile %4, of %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::BotTrial</name>
    <message numerus="yes">
        <source>after it found nothing %n times</source>
        <translation>
            <numerusform>after it found nothing %n time</numerusform>
            <numerusform>after it found nothing %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::ChatModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::ChatbotsPage</name>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::ContactMergeForm</name>
    <message numerus="yes">
        <source>More than %n tickets of %1 follow.</source>
        <translation>
            <numerusform>More than %n ticket of %1 follows.</numerusform>
            <numerusform>More than %n tickets of %1 follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets of %1 follow.</source>
        <translation>
            <numerusform>%n ticket of %1 follows.</numerusform>
            <numerusform>%n tickets of %1 follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::Conversation</name>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n new below</numerusform>
            <numerusform>%n new below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::CsvImport</name>
    <message numerus="yes">
        <source>%n rows. Say what each column is, then check.</source>
        <translation>
            <numerusform>%n row. Say what each column is, then check.</numerusform>
            <numerusform>%n rows. Say what each column is, then check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n rows; refused %1.</source>
        <translation>
            <numerusform>Imported %n row; refused %1.</numerusform>
            <numerusform>Imported %n rows; refused %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::Desk</name>
    <message numerus="yes">
        <source> - %n changes waiting</source>
        <translation>
            <numerusform> - %n change waiting</numerusform>
            <numerusform> - %n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Online - %n changes need you</source>
        <translation>
            <numerusform>Online - %n change needs you</numerusform>
            <numerusform>Online - %n changes need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::EventLine</name>
    <message numerus="yes">
        <source>%1   ·   %n earlier</source>
        <translation>
            <numerusform>%1   ·   %n earlier</numerusform>
            <numerusform>%1   ·   %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::HeldBanner</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::Notifications</name>
    <message numerus="yes">
        <source>%n tickets of yours changed</source>
        <translation>
            <numerusform>%n ticket of yours changed</numerusform>
            <numerusform>%n tickets of yours changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::PropertyColumn</name>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>after %n min</numerusform>
            <numerusform>after %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n h</source>
        <translation>
            <numerusform>after %n h</numerusform>
            <numerusform>after %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::QueueView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::RecordPage</name>
    <message numerus="yes">
        <source>%n lines written to %1.</source>
        <translation>
            <numerusform>%n line written to %1.</numerusform>
            <numerusform>%n lines written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::ShareBars</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::SpeedCard</name>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::TagsPage</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::ThroughputChart</name>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n resolved</numerusform>
            <numerusform>%n resolved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::TicketListPane</name>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::Tray</name>
    <message numerus="yes">
        <source>SupportFlow: %n unread</source>
        <translation>
            <numerusform>SupportFlow: %n unread</numerusform>
            <numerusform>SupportFlow: %n unread</numerusform>
        </translation>
    </message>
</context>
</TS>
