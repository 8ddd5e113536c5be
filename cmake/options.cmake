# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours is compiled with.
add_library(sf_options INTERFACE)
target_include_directories(sf_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_features(sf_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)

target_compile_definitions(sf_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_QLIST_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug,RelWithDebInfo>:_GLIBCXX_ASSERTIONS>
)
target_compile_options(sf_options INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wconversion
    -Wsign-conversion
    -Wold-style-cast
    -Wnon-virtual-dtor
    -Woverloaded-virtual
    -Wcast-align
    -Wformat=2
    # A designated initialiser leaves out what has its default on purpose.
    -Wno-missing-field-initializers
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND SF_PCH)
    target_compile_options(sf_options INTERFACE -fpch-preprocess)
endif()

if(SF_SANITIZE)
    target_compile_options(sf_options INTERFACE -fsanitize=${SF_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(sf_options INTERFACE -fsanitize=${SF_SANITIZE})
else()
    target_compile_options(sf_options INTERFACE
        $<$<CONFIG:Release>:-fstack-protector-strong>
        $<$<CONFIG:Release>:-fstack-clash-protection>
        $<$<CONFIG:Release>:-U_FORTIFY_SOURCE>
        $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=3>
    )
    target_link_options(sf_options INTERFACE $<$<CONFIG:Release>:LINKER:-z,relro,-z,now>)
endif()
