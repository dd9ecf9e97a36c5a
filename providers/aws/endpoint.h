/*
 * endpoint.h - which host a call goes to, and for which region it is signed.
 */
#ifndef PROVIDERS_AWS_ENDPOINT_H
#define PROVIDERS_AWS_ENDPOINT_H

#include "common/error.h"
#include "providers/aws/profile.h"
#include "providers/model.h"

struct endpoint {
    char *base;        /* "https://s3.us-east-1.amazonaws.com", no '/' at the end */
    char *host;        /* as in the Host header, with a port that is not the scheme's */
    char *prefix;      /* path of the base, "" or "/x" */
    char *region;      /* of the signature */
    bool drops_bucket; /* the bucket is in the host: it leaves the path */
};

/* Which of a service's hosts to take. */
struct endpoint_variants {
    bool fips;       /* the one with validated cryptography */
    bool dualstack;  /* the one that also has IPv6 addresses */
    bool path_style; /* S3: never put the bucket into the host */
};

/* As AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT and the profile have it. ERR_INVALID for
 * what is neither true nor false. */
must_check struct error *endpoint_read_variants(const struct profile_files *files,
                                                const char *profile, struct endpoint_variants *out);

struct endpoint_request {
    const struct model_service *service;
    const char *region;
    const char *bucket;   /* S3: the Bucket member; NULL = none */
    const char *override; /* base URL; NULL: the service's own host */
    struct endpoint_variants variants;
};

/* Owner: caller, endpoint_fini(). Errors: ERR_INVALID for a bad override, or one together with a
 * variant. */
must_check struct error *endpoint_resolve(const struct endpoint_request *request,
                                          struct endpoint *out);
void endpoint_fini(struct endpoint *endpoint);

/* The base URL the environment or the profile gives for the service, in the AWS CLI's order:
 * AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL, the profile's services section, the profile's
 * endpoint_url; NULL for none or when AWS_IGNORE_CONFIGURED_ENDPOINT_URLS says so. Borrowed. */
const char *endpoint_override(const struct model_service *service,
                              const struct profile_files *files, const char *profile);

/* "aws", "aws-cn" ... by the region's name; "aws" for a name no partition knows. */
const char *endpoint_partition(const char *region);

/* A region can be part of a host name. */
bool endpoint_region_is_valid(const char *region);

#endif
