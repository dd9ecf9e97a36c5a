/* Function packages: the same bytes for the same content, as other programs read them. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#include "common/buf.h"
#include "common/mem.h"
#include "scheduler/stack/package.h"
#include "tests/support/scratch.h"

static void put_file(const char *path, const char *text, mode_t mode)
{
    FILE *file = fopen(path, "w");

    cr_assert_not_null(file, "%s", path);
    fputs(text, file);
    fclose(file);
    chmod(path, mode);
}

static void make_tree(const char *root)
{
    static const char *const folders[] = {
        "", "/lib", "/.git", "/__pycache__", "/node_modules", "/empty", "/data"};
    char *repeated = xcalloc(1, 20001);

    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        char *path = xasprintf("%s%s", root, folders[i]);

        mkdir(path, 0700);
        free(path);
    }
    memset(repeated, 'x', 20000);
    cr_assert_eq(chdir(root), 0);
    put_file("handler.py", "def main(e, c):\n    return 1\n", 0600);
    put_file("run.sh", "#!/bin/sh\n", 0700);
    put_file("lib/b.txt", repeated, 0644);
    put_file("lib/a.txt", "", 0644);
    put_file("lib/a.pyc", "no", 0644);
    put_file(".git/config", "no", 0644);
    put_file("__pycache__/x", "no", 0644);
    put_file("node_modules/m.js", "yes", 0644);
    put_file("data/secret.txt", "no", 0644);
    put_file("data/\xc3\xa4.txt", "umlaut", 0644);
    cr_assert_eq(symlink("handler.py", "link.py"), 0);
    cr_assert_eq(chdir(".."), 0);
    free(repeated);
}

static char *folder;

static void remove_folder(void)
{
    cr_expect_eq(chdir("/"), 0);
    scratch_remove(folder);
}

static void enter_folder(void)
{
    folder = scratch_folder();
    cr_assert_eq(chdir(folder), 0);
}

static struct package make(const char *path)
{
    static const char *const exclude[] = {"data/secret.*", NULL};
    struct package package;
    struct error *err = package_make(path, exclude, &package);

    cr_assert_null(err, "%s", err != NULL ? err->message : "");
    return package;
}

static char *output_of(const char *command)
{
    FILE *pipe = popen(command, "r");
    struct buf text = BUF_INIT;
    char block[1024];

    cr_assert_not_null(pipe);
    for (size_t got; (got = fread(block, 1, sizeof(block), pipe)) > 0;)
        buf_add(&text, block, got);
    cr_expect_eq(pclose(pipe), 0, "%s", command);
    return buf_take(&text);
}

static const char *const judge =
    "python3 -c '\n"
    "import zipfile,hashlib,base64\n"
    "z=zipfile.ZipFile(\"out.zip\")\n"
    "assert z.testzip() is None\n"
    "for i in z.infolist():\n"
    "    print(i.filename, oct(i.external_attr>>16), i.date_time[0], len(z.read(i)),\n"
    "          i.compress_type)\n"
    "d=hashlib.sha256(open(\"out.zip\",\"rb\").read())\n"
    "print(d.hexdigest(), base64.b64encode(d.digest()).decode())\n"
    "'";

Test(package, another_program_reads_it, .fini = remove_folder)
{
    enter_folder();
    make_tree("fn");
    struct package package = make("fn");
    FILE *file = fopen("out.zip", "wb");
    fwrite(package.data, 1, package.bytes, file);
    fclose(file);
    char *found = output_of(judge);
    char *expected = xasprintf("data/\xc3\xa4.txt 0o100644 1980 6 0\n"
                               "handler.py 0o100644 1980 29 0\n"
                               "lib/a.txt 0o100644 1980 0 0\n"
                               "lib/b.txt 0o100644 1980 20000 8\n"
                               "link.py 0o120777 1980 10 0\n"
                               "node_modules/m.js 0o100644 1980 3 0\n"
                               "run.sh 0o100755 1980 10 0\n"
                               "%s %s\n",
                               package.sha256_hex, package.sha256_base64);
    cr_expect_str_eq(found, expected, "%s", found);
    cr_expect_eq(package.files, 7);
    free(found);
    free(expected);
    package_fini(&package);
}

Test(package, equal_content_gives_equal_bytes, .fini = remove_folder)
{
    enter_folder();
    make_tree("one");
    setenv("TZ", "Asia/Kathmandu", 1);
    tzset();
    umask(077);
    make_tree("two");
    utime("two/handler.py", &(struct utimbuf){1, 1});
    struct package one = make("one"), two = make("two");
    cr_expect_str_eq(one.sha256_hex, two.sha256_hex);
    cr_assert_eq(one.bytes, two.bytes);
    cr_expect_eq(memcmp(one.data, two.data, one.bytes), 0);
    put_file("two/handler.py", "changed", 0600);
    struct package three = make("two");
    cr_expect_str_neq(one.sha256_hex, three.sha256_hex);
    package_fini(&one);
    package_fini(&two);
    package_fini(&three);
}

Test(package, files_archives_and_what_is_refused, .fini = remove_folder)
{
    struct package package;

    enter_folder();
    put_file("index.js", "exports.handler = 1", 0644);
    put_file("bad.zip", "this is not an archive at all", 0644);
    mkdir("empty", 0700);
    struct package single = make("index.js");
    cr_expect_eq(single.files, 1);
    FILE *file = fopen("ready.zip", "wb");
    fwrite(single.data, 1, single.bytes, file);
    fclose(file);
    struct package ready = make("ready.zip");
    cr_expect_str_eq(ready.sha256_hex, single.sha256_hex, "a ready archive is taken as it is");

    static const struct {
        const char *path;
        enum err_code code;
    } refused[] = {{"bad.zip", ERR_INVALID},
                   {"empty", ERR_INVALID},
                   {"nothing", ERR_NOT_FOUND},
                   {"/dev/null", ERR_INVALID}};
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        struct error *err = package_make(refused[i].path, NULL, &package);

        cr_assert_not_null(err, "%s", refused[i].path);
        cr_expect_eq(err->code, refused[i].code, "%s: %s", refused[i].path, err->message);
        error_free(err);
        package_fini(&package);
    }
    cr_assert_eq(truncate("index.js", (off_t)PACKAGE_UNPACKED_MAX + 1), 0);
    struct error *err = package_make("index.js", NULL, &package);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_LIMIT);
    error_free(err);
    unlink("index.js");
    package_fini(&single);
    package_fini(&ready);
}
