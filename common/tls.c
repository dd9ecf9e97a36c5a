#include "common/tls.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/error.h>
#include <mbedtls/pk.h>
#include <mbedtls/ssl.h>
#include <mbedtls/version.h>
#include <mbedtls/x509_crt.h>
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
#include <psa/crypto.h>
#endif

#include "common/mem.h"

#define SYSTEM_CA_FILE "/etc/ssl/certs/ca-certificates.crt"

struct tls {
    int fd;
    bool established;
    size_t write_bytes; /* length of the write to be repeated, 0 = none */
    mbedtls_entropy_context entropy;
    mbedtls_ctr_drbg_context random;
    mbedtls_x509_crt ca;
    mbedtls_x509_crt cert;
    mbedtls_pk_context key;
    mbedtls_ssl_config config;
    mbedtls_ssl_context ssl;
};

static struct error *library_error(enum err_code code, int result, const char *doing)
{
    char text[160];
    mbedtls_strerror(result, text, sizeof(text));
    return ERR(code, "%s: %s (-0x%04x)", doing, text, (unsigned)-result);
}

static struct error *peer_error(struct tls *tls, const char *doing)
{
    char text[512];
    uint32_t flags = mbedtls_ssl_get_verify_result(&tls->ssl);
    int len = mbedtls_x509_crt_verify_info(text, sizeof(text), "", flags);
    while (len > 0 && text[len - 1] == '\n')
        text[--len] = '\0';
    struct error *err = ERR(ERR_NETWORK, "%s: the peer's certificate was refused: %s", doing,
                            len > 0 ? text : "no reason given");
    err->retry = ERR_RETRY_NEVER;
    return err;
}

/* The socket is never written with SIGPIPE enabled. */
static int on_send(void *arg, const unsigned char *data, size_t bytes)
{
    const struct tls *tls = arg;
    ssize_t sent = send(tls->fd, data, bytes, MSG_NOSIGNAL);
    if (sent >= 0)
        return (int)sent;
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
        return MBEDTLS_ERR_SSL_WANT_WRITE;
    return MBEDTLS_ERR_SSL_CONN_EOF;
}

static int on_receive(void *arg, unsigned char *data, size_t bytes)
{
    const struct tls *tls = arg;
    ssize_t got = recv(tls->fd, data, bytes, 0);
    if (got >= 0)
        return (int)got;
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
        return MBEDTLS_ERR_SSL_WANT_READ;
    return MBEDTLS_ERR_SSL_CONN_EOF;
}

static struct error *start_random(struct tls *tls)
{
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
    psa_status_t status = psa_crypto_init();
    if (status != PSA_SUCCESS)
        return ERR(ERR_INTERNAL, "cannot start the crypto library: status %d", (int)status);
#endif
    int result = mbedtls_ctr_drbg_seed(&tls->random, mbedtls_entropy_func, &tls->entropy, NULL, 0);
    if (result != 0)
        return library_error(ERR_INTERNAL, result, "cannot seed the random generator");
    return NULL;
}

static struct error *load_certificates(mbedtls_x509_crt *chain, const char *path)
{
    int result = mbedtls_x509_crt_parse_file(chain, path);
    if (result < 0)
        return WRAP(library_error(ERR_IO, result, "cannot load certificates"), "%s", path);
    if (chain->version == 0)
        return ERR(ERR_INVALID, "%s holds no certificate", path);
    return NULL;
}

static int parse_key(struct tls *tls, const char *path)
{
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
    return mbedtls_pk_parse_keyfile(&tls->key, path, NULL, mbedtls_ctr_drbg_random, &tls->random);
#else
    return mbedtls_pk_parse_keyfile(&tls->key, path, NULL);
#endif
}

static struct error *load_identity(struct tls *tls, const struct tls_options *options)
{
    if (options->cert_file == NULL && options->key_file == NULL)
        return NULL;
    if (options->cert_file == NULL || options->key_file == NULL)
        return ERR(ERR_INVALID, "a client certificate needs both a certificate and a key file");
    TRY(load_certificates(&tls->cert, options->cert_file));
    int result = parse_key(tls, options->key_file);
    if (result != 0)
        return WRAP(library_error(ERR_IO, result, "cannot load the key"), "%s", options->key_file);
    result = mbedtls_ssl_conf_own_cert(&tls->config, &tls->cert, &tls->key);
    return result == 0 ? NULL : library_error(ERR_INVALID, result, "cannot use the certificate");
}

static void require_tls_1_2(mbedtls_ssl_config *config)
{
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
    mbedtls_ssl_conf_min_tls_version(config, MBEDTLS_SSL_VERSION_TLS1_2);
#else
    mbedtls_ssl_conf_min_version(config, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
#endif
}

static struct error *configure(struct tls *tls, const struct tls_options *options)
{
    if (options->server_name == NULL || options->server_name[0] == '\0')
        return ERR(ERR_INVALID, "TLS needs the name of the server");
    TRY(start_random(tls));
    int result =
        mbedtls_ssl_config_defaults(&tls->config, MBEDTLS_SSL_IS_CLIENT,
                                    MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
    if (result != 0)
        return library_error(ERR_INTERNAL, result, "cannot configure TLS");
    require_tls_1_2(&tls->config);
    mbedtls_ssl_conf_rng(&tls->config, mbedtls_ctr_drbg_random, &tls->random);
    mbedtls_ssl_conf_authmode(&tls->config, options->insecure ? MBEDTLS_SSL_VERIFY_NONE
                                                              : MBEDTLS_SSL_VERIFY_REQUIRED);
    if (!options->insecure) {
        TRY(load_certificates(&tls->ca, options->ca_file ? options->ca_file : SYSTEM_CA_FILE));
        mbedtls_ssl_conf_ca_chain(&tls->config, &tls->ca, NULL);
    }
    return load_identity(tls, options);
}

static struct error *start_session(struct tls *tls, const struct tls_options *options)
{
    TRY(configure(tls, options));
    int result = mbedtls_ssl_setup(&tls->ssl, &tls->config);
    if (result != 0)
        return library_error(ERR_INTERNAL, result, "cannot start TLS");
    result = mbedtls_ssl_set_hostname(&tls->ssl, options->server_name);
    if (result != 0)
        return library_error(ERR_INVALID, result, "cannot use the server name");
    mbedtls_ssl_set_bio(&tls->ssl, tls, on_send, on_receive, NULL);
    return NULL;
}

struct error *tls_new(const struct tls_options *options, int fd, struct tls **out)
{
    struct tls *tls = xcalloc(1, sizeof(*tls));
    tls->fd = fd;
    mbedtls_entropy_init(&tls->entropy);
    mbedtls_ctr_drbg_init(&tls->random);
    mbedtls_x509_crt_init(&tls->ca);
    mbedtls_x509_crt_init(&tls->cert);
    mbedtls_pk_init(&tls->key);
    mbedtls_ssl_config_init(&tls->config);
    mbedtls_ssl_init(&tls->ssl);
    struct error *err = start_session(tls, options);
    if (err != NULL) {
        tls_free(tls);
        return err;
    }
    *out = tls;
    return NULL;
}

void tls_free(struct tls *tls)
{
    if (tls == NULL)
        return;
    if (tls->established)
        (void)mbedtls_ssl_close_notify(&tls->ssl); /* courtesy; the socket closes anyway */
    mbedtls_ssl_free(&tls->ssl);
    mbedtls_ssl_config_free(&tls->config);
    mbedtls_pk_free(&tls->key);
    mbedtls_x509_crt_free(&tls->cert);
    mbedtls_x509_crt_free(&tls->ca);
    mbedtls_ctr_drbg_free(&tls->random);
    mbedtls_entropy_free(&tls->entropy);
    free(tls);
}

/* Session tickets are news for the library only: the call is made again. */
static bool must_call_again(int result)
{
#ifdef MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET
    return result == MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET;
#else
    (void)result;
    return false;
#endif
}

/* Turn a library result into `*done` or an error. */
static struct error *settle(int result, const char *doing, ssize_t *done)
{
    if (result == MBEDTLS_ERR_SSL_WANT_READ)
        *done = TLS_WANT_READ;
    else if (result == MBEDTLS_ERR_SSL_WANT_WRITE)
        *done = TLS_WANT_WRITE;
    else if (result < 0)
        return library_error(ERR_NETWORK, result, doing);
    else
        *done = result;
    return NULL;
}

struct error *tls_handshake(struct tls *tls, ssize_t *done)
{
    int result;
    do {
        result = mbedtls_ssl_handshake(&tls->ssl);
    } while (must_call_again(result));
    if (result == MBEDTLS_ERR_X509_CERT_VERIFY_FAILED)
        return peer_error(tls, "TLS handshake");
    tls->established = result == 0;
    return settle(result, "TLS handshake", done);
}

struct error *tls_read(struct tls *tls, void *data, size_t bytes, ssize_t *done)
{
    int result;
    do {
        result = mbedtls_ssl_read(&tls->ssl, data, bytes);
    } while (must_call_again(result));
    if (result == MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY || result == MBEDTLS_ERR_SSL_CONN_EOF)
        result = 0;
    return settle(result, "TLS read", done);
}

struct error *tls_write(struct tls *tls, const void *data, size_t bytes, ssize_t *done)
{
    size_t now = tls->write_bytes != 0 && tls->write_bytes < bytes ? tls->write_bytes : bytes;
    int result;
    do {
        result = mbedtls_ssl_write(&tls->ssl, data, now);
    } while (must_call_again(result));
    bool repeat = result == MBEDTLS_ERR_SSL_WANT_READ || result == MBEDTLS_ERR_SSL_WANT_WRITE;
    tls->write_bytes = repeat ? now : 0;
    return settle(result, "TLS write", done);
}

const char *tls_version(const struct tls *tls)
{
    return mbedtls_ssl_get_version(&tls->ssl);
}
