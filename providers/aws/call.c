#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/fiber.h"
#include "common/log.h"
#include "common/mem.h"
#include "providers/aws/codec.h"
#include "providers/aws/failure.h"
#include "providers/aws/session.h"

enum { MAX_KNOWN_BUCKETS = 1024 };

/* One call's tries. */
struct tries {
    struct aws_attempt *attempt;
    uint32_t count;
    uint32_t tokens;        /* taken by the last retry */
    bool may_have_happened; /* an earlier try's effect is unknown */
    bool is_mended;         /* the last error's cause is gone: try again at once */
    bool clock_was_set, keys_were_renewed, region_was_set; /* each helps once */
    int status;                                            /* of the last answer, 0 = none */
    char *request_id;         /* of the last answer; owned, NULL = none */
    uint64_t keys_generation; /* that signed the last request */
};

static struct error *exchange(const struct aws_attempt *attempt, const struct wire_request *request,
                              const struct endpoint *endpoint, struct http_response *response)
{
    char *url = xasprintf("%s%s%s%s", endpoint->base, buf_str(&request->path),
                          request->query.len > 0 ? "?" : "", buf_str(&request->query));
    struct http_header *headers = xcalloc(request->header_count + 1, sizeof *headers);
    const struct http_request call = {
        .method = request->method,
        .url = url,
        .headers = headers,
        .header_count = request->header_count,
        .body = buf_str(&request->body),
        .body_bytes = request->body.len,
        .timeout_ms = attempt->session->timeout_ms,
    };
    struct error *err;

    for (size_t i = 0; i < request->header_count; i++)
        headers[i] = (struct http_header){request->headers[i].name, request->headers[i].value};
    err = http_call(attempt->session->http, &call, response);
    free(headers);
    free(url);
    return err;
}

static void set_clock(struct tries *tries, const struct http_response *response)
{
    const char *date = http_response_header(response, "Date");
    json_t *text = date != NULL ? json_string(date) : NULL;
    int64_t theirs_ms;
    struct error *err;

    if (tries->clock_was_set || text == NULL) {
        json_decref(text);
        return;
    }
    err = wire_time_parse(text, &theirs_ms);
    if (err == NULL) {
        tries->attempt->session->clock_offset_ms = theirs_ms - clock_wall_ms();
        tries->clock_was_set = tries->is_mended = true;
    }
    error_free(err);
    json_decref(text);
}

/* S3 says where a bucket is that was asked for in another region. */
static void set_region(struct tries *tries, const struct endpoint *endpoint, int status,
                       const char *region)
{
    struct aws_session *session = tries->attempt->session;
    const char *bucket = json_string_value(json_object_get(tries->attempt->params, "Bucket"));
    bool is_s3 = strcmp(tries->attempt->service->name, "s3") == 0;
    bool asks = status == 301 || status == 307 || status == 400;

    if (!is_s3 || !asks || tries->region_was_set || bucket == NULL || region == NULL ||
        !endpoint_region_is_valid(region) || strcmp(region, endpoint->region) == 0)
        return;
    if (json_object_size(session->bucket_regions) >= MAX_KNOWN_BUCKETS)
        json_object_clear(session->bucket_regions);
    json_object_set_new(session->bucket_regions, bucket, json_string(region));
    tries->region_was_set = tries->is_mended = true;
}

static struct error *refused(struct tries *tries, const struct endpoint *endpoint,
                             const struct http_response *response)
{
    struct aws_attempt *attempt = tries->attempt;
    struct codec_failure failure;
    struct error *err;

    codec_decode_failure(attempt->service, response, &failure);
    err = failure_error(attempt->service, attempt->op, response, &failure);
    set_region(tries, endpoint, response->status, failure.region);
    if (failure_is_clock_skew(err))
        set_clock(tries, response);
    codec_failure_fini(&failure);
    return err;
}

/* S3 may begin a 200 before it knows; the failure is then in the body. */
static bool is_late_failure(const struct aws_attempt *attempt, const struct http_response *response)
{
    bool is_slow = strcmp(attempt->op->name, "CompleteMultipartUpload") == 0 ||
                   strcmp(attempt->op->name, "CopyObject") == 0;

    return is_slow && response->body != NULL && strstr(response->body, "<Error>") != NULL;
}

static struct error *judge(struct tries *tries, const struct endpoint *endpoint,
                           struct http_response *response, json_t **result)
{
    struct aws_attempt *attempt = tries->attempt;

    free(tries->request_id);
    tries->request_id = xstrdup(codec_request_id(response));
    tries->status = response->status;
    if (response->status < 200 || response->status > 299)
        return refused(tries, endpoint, response);
    if (is_late_failure(attempt, response)) {
        response->status = 500;
        return refused(tries, endpoint, response);
    }
    return codec_decode_answer(attempt->service, attempt->op, response, result);
}

static void sign(const struct aws_attempt *attempt, const struct endpoint *endpoint,
                 struct wire_request *request)
{
    struct sigv4_scope scope = aws_attempt_scope(attempt, endpoint);

    if (attempt->op->no_auth)
        wire_set_header(request, "Host", endpoint->host);
    else
        sigv4_sign(&scope, request);
}

static struct error *try_once(struct tries *tries, json_t **result)
{
    struct aws_attempt *attempt = tries->attempt;
    struct wire_request request = {0};
    struct endpoint endpoint = {0};
    struct http_response response = {0};
    struct error *err = attempt->op->no_auth ? NULL : aws_session_prepare(attempt->session);

    tries->keys_generation = attempt->session->keyring.generation;
    if (err == NULL)
        err = aws_attempt_build(attempt, &request, &endpoint);
    if (err == NULL)
        sign(attempt, &endpoint, &request);
    if (err == NULL)
        err = exchange(attempt, &request, &endpoint, &response);
    if (err == NULL)
        err = judge(tries, &endpoint, &response, result);
    http_response_fini(&response);
    wire_request_fini(&request);
    endpoint_fini(&endpoint);
    return err;
}

/* One try, when the gate lets it through. */
static struct error *try_through_gate(struct tries *tries, json_t **result)
{
    const struct aws_attempt *attempt = tries->attempt;
    const struct aws_gate *gate = attempt->session->gate;
    struct error *err;

    if (gate == NULL)
        return try_once(tries, result);
    TRY(gate->enter(gate->arg, attempt->service->name, attempt->op->name));
    err = try_once(tries, result);
    gate->leave(gate->arg, attempt->service->name, attempt->op->name,
                err != NULL && err->code == ERR_THROTTLED);
    return err;
}

/* EC2 has one word for a request of another time and for a session that is over. */
static bool is_over(const struct tries *tries, const struct error *err)
{
    return strcmp(err->service_code, "RequestExpired") == 0 &&
           tries->attempt->session->keyring.keys.session_token != NULL;
}

/* Keys that were refused may have been replaced where they come from: old ones renewed, others
 * put in their place. Gives `err` back, with the reason when there are none. */
static struct error *renew_keys(struct tries *tries, struct error *err)
{
    struct error *why;
    bool changed = false;
    char *text;

    if (!failure_is_of_keys(err))
        return err;
    if (is_over(tries, err))
        err->retry = ERR_RETRY_REAUTH;
    if (tries->keys_were_renewed)
        return err;
    tries->keys_were_renewed = true;
    why = aws_session_renew(tries->attempt->session, tries->keys_generation, &changed);
    tries->is_mended |= changed;
    if (why == NULL)
        return err;
    text = error_text(why);
    err = WRAP(err, "the AWS credentials were refused, and there are no others (%s)", text);
    free(text);
    error_free(why);
    return err;
}

/* Not less than what the service asked for. */
static uint64_t delay_ms(const struct tries *tries, const struct error *err)
{
    uint32_t base_ms = tries->attempt->session->retry_base_ms;
    uint64_t delay = retry_delay_ms(tries->count, base_ms, crypto_random_u64());

    return delay < err->retry_after_ms ? err->retry_after_ms : delay;
}

/* Wait until the next try may start. Consumes `err` and gives NULL; or gives the error the
 * call ends with. */
static struct error *next_try(struct tries *tries, struct error *err)
{
    struct aws_session *session = tries->attempt->session;
    struct error *wait;

    err = renew_keys(tries, err);
    if (tries->count >= session->max_attempts)
        return err;
    if (!tries->is_mended) {
        if (!retry_is_allowed(tries->attempt->service, tries->attempt->op, err))
            return err;
        tries->tokens = retry_bucket_take(&session->retries, err);
        if (tries->tokens == 0)
            return err;
        wait = fiber_sleep(delay_ms(tries, err));
        if (wait != NULL) {
            wait->effect = err->effect;
            error_free(err);
            return wait;
        }
    }
    error_free(err);
    return NULL;
}

static void complete_error(const struct tries *tries, struct error *err)
{
    const struct aws_attempt *attempt = tries->attempt;
    char *operation = xasprintf("%s:%s", attempt->service->name, attempt->op->name);

    if (err->operation == NULL)
        error_set_text(&err->operation, operation);
    if (tries->may_have_happened)
        err->effect = ERR_EFFECT_UNKNOWN;
    free(operation);
}

static struct error *run(struct tries *tries, json_t **result)
{
    struct error *err;

    while (true) {
        tries->count++;
        tries->is_mended = false;
        err = try_through_gate(tries, result);
        if (err == NULL) {
            retry_bucket_give(&tries->attempt->session->retries, tries->tokens);
            return NULL;
        }
        tries->may_have_happened |= err->effect == ERR_EFFECT_UNKNOWN;
        err = next_try(tries, err);
        if (err != NULL) {
            complete_error(tries, err);
            return err;
        }
    }
}

/* Errors are logged where they stop travelling. */
static void log_call(const struct tries *tries, uint64_t began_ms)
{
    const struct aws_attempt *attempt = tries->attempt;

    log_debug("aws call", LOG_STR("service", attempt->service->name),
              LOG_STR("operation", attempt->op->name),
              LOG_INT("ms", (int64_t)(clock_mono_ms() - began_ms)), LOG_INT("tries", tries->count),
              LOG_INT("status", tries->status), LOG_STR("request_id", tries->request_id));
}

struct error *aws_call(struct aws_session *session, const char *service, const char *operation,
                       json_t *params, json_t **result)
{
    struct aws_attempt attempt;
    struct tries tries = {.attempt = &attempt};
    json_t *found = NULL;
    uint64_t began_ms = clock_mono_ms();
    struct error *err = aws_attempt_init(&attempt, session, service, operation, params);

    if (err == NULL) {
        err = run(&tries, &found);
        log_call(&tries, began_ms);
    }
    free(tries.request_id);
    aws_attempt_fini(&attempt);
    if (result != NULL)
        *result = found;
    else
        json_decref(found);
    return err;
}
