# SPDX-License-Identifier: GPL-3.0-or-later
# mold and ccache, where the machine has them; a build without them is the same build, only slower.
find_program(SF_CCACHE ccache)
if(SF_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # A precompiled header carries times and defines that ccache would otherwise take for a difference.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${SF_CCACHE})
endif()

find_program(SF_MOLD mold)
if(SF_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# Rooms are folders of one library; each lists its own sources. Where CMAKE_UNITY_BUILD is on, a room is compiled in one go.
function(sf_add_rooms target)
    foreach(room IN LISTS ARGN)
        add_subdirectory(${room})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source)
        cmake_path(GET source PARENT_PATH room)
        cmake_path(GET room FILENAME room)
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${room})
    endforeach()
endfunction()

function(sf_precompile target)
    if(SF_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
