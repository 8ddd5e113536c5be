# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, besides the two programs.
include(GNUInstallDirs)

# /etc for the prefixes /usr and /usr/local: there the server looks by itself. Elsewhere the unit names the file.
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr/local" AND CMAKE_INSTALL_SYSCONFDIR STREQUAL "etc")
    set(CMAKE_INSTALL_FULL_SYSCONFDIR /etc)
endif()
set(SF_CONFIG_DIRECTORY ${CMAKE_INSTALL_FULL_SYSCONFDIR}/supportflow)

install(FILES README.md LICENSE resources/server.toml TYPE DOC)
install(FILES resources/supportflow.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/icons/supportflow.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

# Not CMAKE_INSTALL_LIBDIR: systemd looks in lib, whatever the architecture.
configure_file(resources/supportflow-server.service.in ${CMAKE_BINARY_DIR}/supportflow-server.service @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/supportflow-server.service DESTINATION lib/systemd/system)

# An administrator's file is never replaced; it may hold the password of a database, so not everybody reads it.
install(CODE "
    if(EXISTS \"\$ENV{DESTDIR}${SF_CONFIG_DIRECTORY}/server.toml\")
        message(STATUS \"Kept: \$ENV{DESTDIR}${SF_CONFIG_DIRECTORY}/server.toml\")
    else()
        file(INSTALL DESTINATION \"${SF_CONFIG_DIRECTORY}\" TYPE FILE PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ
            FILES \"${CMAKE_SOURCE_DIR}/resources/server.toml\")
    endif()
")
