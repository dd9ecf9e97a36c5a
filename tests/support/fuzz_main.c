/*
 * fuzz_main.c - runs a fuzz driver over files instead of libFuzzer's inventions.
 *
 * Each argument is a file or a folder (a corpus, past crashes included). The empty input is
 * always tried.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

static int run_file(const char *path, size_t bytes)
{
    /* exactly as long as the input: a sanitizer then sees each read behind it */
    uint8_t *data = malloc(bytes);
    FILE *file = fopen(path, "rb");
    int failed = file == NULL || data == NULL || fread(data, 1, bytes, file) != bytes;
    if (failed)
        perror(path);
    else
        LLVMFuzzerTestOneInput(data, bytes);
    if (file != NULL)
        fclose(file);
    free(data);
    return failed;
}

static int run_path(const char *path);

static int run_folder(const char *path)
{
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, NULL, alphasort);
    int failed = count < 0;
    for (int i = 0; i < count; i++) {
        char file[4096];
        if (entries[i]->d_name[0] != '.') {
            snprintf(file, sizeof(file), "%s/%s", path, entries[i]->d_name);
            failed |= run_path(file);
        }
        free(entries[i]);
    }
    free(entries);
    return failed;
}

static int run_path(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        perror(path);
        return 1;
    }
    return S_ISDIR(info.st_mode) ? run_folder(path) : run_file(path, (size_t)info.st_size);
}

int main(int argc, char **argv)
{
    int failed = 0;
    LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
    for (int i = 1; i < argc; i++)
        failed |= run_path(argv[i]);
    return failed;
}
