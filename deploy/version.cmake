# Write OUTPUT with the version, the commit of SOURCE_DIR and the date; keep the file when neither
# version nor commit changed, so that nothing is rebuilt. SOURCE_DATE_EPOCH fixes the date.
set(commit "")
find_package(Git QUIET)
if(GIT_FOUND)
  execute_process(COMMAND ${GIT_EXECUTABLE} -C ${SOURCE_DIR} describe --always --dirty --abbrev=12
      --match "no tag, the commit"
    OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(commit STREQUAL "")
  set(commit unknown)
endif()
string(TIMESTAMP date "%Y-%m-%dT%H:%M:%SZ" UTC) # honours SOURCE_DATE_EPOCH

set(identity "#define PANKA_VERSION \"${VERSION}\"\n#define PANKA_COMMIT \"${commit}\"\n")
set(old "")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} old)
endif()
string(FIND "${old}" "${identity}" same)
if(same EQUAL 0 AND NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  return()
endif()
set(text "${identity}#define PANKA_BUILD_DATE \"${date}\"\n")
if(NOT text STREQUAL old)
  file(WRITE ${OUTPUT} "${text}")
endif()
