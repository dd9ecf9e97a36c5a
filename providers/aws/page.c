#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/check.h"
#include "providers/aws/jmespath.h"
#include "providers/model.h"

/* The pages of one operation so far. */
struct pages {
    const struct model_paginator *paginator;
    json_t *params; /* of the next page */
    json_t *joined; /* the first page, with the lists of the others */
    json_t *tokens; /* that gave the last page, NULL for the first */
};

/* The member at "A.B"; NULL when absent. Borrowed. */
static json_t *at_path(json_t *value, const char *path)
{
    char *copy = xstrdup(path), *rest = copy, *name;

    while (value != NULL && (name = strsep(&rest, ".")) != NULL)
        value = json_object_get(value, name);
    free(copy);
    return value;
}

/* Lists are joined; other members stay as the first page has them. */
static void join(struct pages *pages, json_t *page)
{
    if (pages->joined == NULL) {
        pages->joined = json_incref(page);
        return;
    }
    for (const char *const *path = pages->paginator->result_keys; *path != NULL; path++) {
        json_t *into = at_path(pages->joined, *path), *from = at_path(page, *path);

        if (into == NULL && from != NULL && strchr(*path, '.') == NULL)
            json_object_set(pages->joined, *path, from);
        else if (json_is_array(into) && json_is_array(from))
            json_array_extend(into, from);
    }
}

static bool has_more(const struct model_paginator *paginator, const json_t *page)
{
    json_t *more;
    bool does;

    if (paginator->more_results == NULL)
        return true;
    more = jmespath_eval(paginator->more_results, page);
    does = jmespath_is_true(more);
    json_decref(more);
    return does;
}

/* The values for the next page's input tokens; NULL when there is no next page. */
static json_t *next_tokens(const struct model_paginator *paginator, const json_t *page)
{
    json_t *tokens = json_object();
    bool has_any = false;

    for (size_t i = 0; paginator->output_token[i] != NULL; i++) {
        json_t *token = jmespath_eval(paginator->output_token[i], page);

        has_any |= jmespath_is_true(token);
        if (jmespath_is_true(token))
            json_object_set(tokens, paginator->input_token[i], token);
        json_decref(token);
    }
    if (has_any && has_more(paginator, page))
        return tokens;
    json_decref(tokens);
    return NULL;
}

static struct error *advance(struct pages *pages, const char *operation, json_t *tokens)
{
    if (pages->tokens != NULL && json_equal(pages->tokens, tokens)) {
        json_decref(tokens);
        return ERR(ERR_PROVIDER, "%s gives the same page again and again", operation);
    }
    for (const char *const *name = pages->paginator->input_token; *name != NULL; name++)
        json_object_del(pages->params, *name);
    json_object_update(pages->params, tokens);
    json_decref(pages->tokens);
    pages->tokens = tokens;
    return NULL;
}

static struct error *collect(struct pages *pages, struct aws_session *session, const char *service,
                             const char *operation)
{
    while (true) {
        json_t *page = NULL, *tokens;

        TRY(aws_call(session, service, operation, pages->params, &page));
        join(pages, page);
        tokens = next_tokens(pages->paginator, page);
        json_decref(page);
        if (tokens == NULL)
            return NULL;
        TRY(advance(pages, operation, tokens));
    }
}

/* All pages are there: nothing must look as if there were more. */
static void drop_tokens(struct pages *pages)
{
    for (const char *const *path = pages->paginator->output_token; *path != NULL; path++)
        json_object_del(pages->joined, *path);
    if (pages->paginator->more_results != NULL &&
        json_object_get(pages->joined, pages->paginator->more_results) != NULL)
        json_object_set_new(pages->joined, pages->paginator->more_results, json_false());
}

struct error *aws_call_all(struct aws_session *session, const char *service, const char *operation,
                           json_t *params, json_t **result)
{
    const struct model_service *found_service;
    const struct model_operation *found_op;
    struct pages pages = {0};
    struct error *err;

    TRY(check_find(service, operation, &found_service, &found_op));
    pages.paginator = model_paginator_find(found_service, operation);
    if (pages.paginator == NULL)
        return aws_call(session, service, operation, params, result);
    pages.params = params != NULL ? json_copy(params) : json_object();
    err = collect(&pages, session, service, operation);
    if (err == NULL)
        drop_tokens(&pages);
    if (err == NULL && result != NULL)
        *result = json_incref(pages.joined);
    json_decref(pages.params);
    json_decref(pages.joined);
    json_decref(pages.tokens);
    return err;
}
