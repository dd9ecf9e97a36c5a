/*
 * Platform lambda: the image runs as a function. The function is made as kind Lambda makes one,
 * from a spec that says the same.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/microservice.h"

enum { NAME_MAX_LEN = 64, TIMEOUT_S = 30, MEMORY_MB = 512 };

bool microservice_is_function(json_t *spec)
{
    return text_equal(json_path_text(spec, "runtime.platform"), "lambda");
}

static json_t *variables(json_t *spec)
{
    json_t *out = json_object(), *variable;
    size_t i;

    json_array_foreach (json_object_get(spec, "environment"), i, variable)
        json_object_set(out, json_text_or(variable, "name", "?"),
                        json_object_get(variable, "value"));
    return out;
}

/* The container's command is the image's entry point, its arguments are the image's command; a
 * handler is what the base images of Lambda take as one. */
static json_t *image_config(json_t *spec)
{
    const char *handler = json_path_text(spec, "runtime.handler");
    json_t *args = json_object_get(spec, "args");
    json_t *command = handler == NULL ? json_incref(args) : json_pack("[s]", handler);
    json_t *config = json_pack("{s:O*, s:o*}", "entryPoint", json_object_get(spec, "command"),
                               "command", command);

    return config;
}

/* Nothing stays nothing: a spec that was never applied. Owner: caller. */
static json_t *function_spec(json_t *spec)
{
    json_t *out = json_object();

    if (json_object_size(spec) == 0)
        return out;
    char *image = microservice_image(spec);
    json_put(out, "code", json_pack("{s:s}", "imageUri", image));
    free(image);
    json_put_text(out, "packageType", "Image");
    json_put_int(out, "memory",
                 json_int_or(json_object_get(spec, "resources"), "memory", MEMORY_MB));
    json_put_int(out, "timeout",
                 json_int_or(json_object_get(spec, "runtime"), "timeout", TIMEOUT_S));
    json_put(out, "environment", variables(spec));
    json_put(out, "imageConfig", image_config(spec));
    return out;
}

/* A service has the outputs of a service, and the function's ARN. */
static void rename_outputs(struct kind_call *call)
{
    static const char *const of_functions[] = {"function_name", "runtime", "handler", "memory_mb",
                                               "timeout_sec"};
    char *image = microservice_image(call->spec);

    kind_output(call, "service_name", json_text(call->outputs, "function_name"));
    kind_output(call, "service_arn", json_text(call->outputs, "function_arn"));
    kind_output(call, "image", image);
    kind_output(call, "platform", "lambda");
    for (size_t i = 0; i < ARRAY_LEN(of_functions); i++)
        json_object_del(call->outputs, of_functions[i]);
    free(image);
}

struct error *microservice_as_function(struct kind_call *call, kind_fn *action)
{
    json_t *spec = call->spec, *applied = call->applied;
    const char *name = call->name;
    char *cut = calls_part_name(name, "", NAME_MAX_LEN);

    call->spec = function_spec(spec);
    call->applied = function_spec(applied);
    call->name = cut;
    struct error *err = action(call);
    json_decref(call->spec);
    json_decref(call->applied);
    call->spec = spec;
    call->applied = applied;
    call->name = name;
    if (err == NULL && json_text(call->outputs, "function_arn") != NULL)
        rename_outputs(call);
    free(cut);
    return err;
}
