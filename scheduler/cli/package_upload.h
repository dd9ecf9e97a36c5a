/*
 * package_upload.h - the code of functions on its way to where AWS takes it from.
 *
 * A stack as it was read names local files (code.zipFile = {"path"}). They are made into
 * archives, the scheduler says where those belong, and the document then names that place:
 * s3Bucket, s3Key, sha256. Equal content has an equal place, so planning does not depend on
 * what was uploaded.
 */
#ifndef SCHEDULER_CLI_PACKAGE_UPLOAD_H
#define SCHEDULER_CLI_PACKAGE_UPLOAD_H

#include "scheduler/cli/cli.h"

struct packages;

/* Make the archives and change and seal the document; nothing is uploaded yet. Owner: caller,
 * packages_free(). Suspends. Errors: those of package_make(), the scheduler's, ERR_UNSUPPORTED
 * when the scheduler keeps its state where AWS cannot take code from. */
must_check struct error *packages_prepare(struct client *client, json_t *document,
                                          struct packages **out);

/* Upload them all. Suspends. Errors: ERR_NETWORK, ERR_PROVIDER. */
must_check struct error *packages_upload(struct packages *packages);
void packages_free(struct packages *packages); /* NULL is fine */

#endif
