#!/usr/bin/env python3
"""generate.py - write the tables of providers/model.h from botocore's API models.

    generate.py [--models DIR] [--out DIR] [--check]

DIR is botocore's data directory (default: what ./fetch-models prints). One C file is written
for each service of operations.txt, and services.c and partitions.c. With --check nothing is
written: the exit status is 1 when a file is not what would be written.

Only the standard library is used, and only shapes that a listed operation reaches are written.
"""

import argparse
import gzip
import json
import os
import re
import subprocess
import sys

import jmespath_subset

HERE = os.path.dirname(os.path.abspath(__file__))
PROTOCOLS = {
    "json 1.0": "MODEL_JSON_1_0",
    "json 1.1": "MODEL_JSON_1_1",
    "query": "MODEL_QUERY",
    "ec2": "MODEL_EC2",
    "rest-xml": "MODEL_REST_XML",
    "rest-json": "MODEL_REST_JSON",
}
LOCATIONS = {
    "uri": "MODEL_IN_URI",
    "querystring": "MODEL_IN_QUERY",
    "header": "MODEL_IN_HEADER",
    "headers": "MODEL_IN_HEADERS",
    "statusCode": "MODEL_IN_STATUS",
}
TIMESTAMPS = {
    "iso8601": "MODEL_TIME_ISO",
    "unixTimestamp": "MODEL_TIME_UNIX",
    "rfc822": "MODEL_TIME_RFC822",
}
# Sent without a signature although the model does not say so: the token in it is the proof.
UNSIGNED = {("sts", "AssumeRoleWithWebIdentity"), ("sts", "AssumeRoleWithSAML")}
MAX_ENUMS = 128  # longer lists are advisory data that nobody reads


def quote(text):
    out = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"%s"' % out.replace("??", '?""?')


def load(path):
    if os.path.exists(path + ".gz"):
        with gzip.open(path + ".gz", "rt", encoding="utf-8") as file:
            return json.load(file)
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def load_or(path, fallback):
    return load(path) if os.path.exists(path) or os.path.exists(path + ".gz") else fallback


def merge(into, extra):
    for key, value in extra.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            merge(into[key], value)
        else:
            into[key] = value


def as_list(value):
    return value if isinstance(value, list) else [value]


def read_operations(path):
    wanted = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            words = line.split("#")[0].split()
            if words:
                wanted.setdefault(words[0], []).extend(words[1:])
    return wanted


class Service:
    """The tables of one service, collected as C text."""

    def __init__(self, models, name, operations):
        self.name = name
        self.id = name.replace("-", "_")
        version = sorted(d for d in os.listdir(os.path.join(models, name)))[-1]
        base = os.path.join(models, name, version)
        self.model = load(os.path.join(base, "service-2.json"))
        merge(self.model, load_or(os.path.join(base, "service-2.sdk-extras.json"), {}).get("merge", {}))
        self.pages = load_or(os.path.join(base, "paginators-1.json"), {"pagination": {}})["pagination"]
        self.waiters = load_or(os.path.join(base, "waiters-2.json"), {"waiters": {}})["waiters"]
        self.operations = sorted(set(operations))
        missing = [op for op in self.operations if op not in self.model["operations"]]
        if missing:
            sys.exit("%s has no operation %s" % (name, ", ".join(missing)))
        self.arrays = {}  # C initializer -> name of the array that holds it
        self.order = []  # declarations, as C text
        self.shapes = []  # C initializers
        self.index = {}  # shape name -> index
        self.same = {}  # initializer without name -> index, for scalars

    # -- arrays, each written once --

    def array(self, ctype, stem, body):
        key = ctype + body
        if key not in self.arrays:
            name = "%s_%d" % (stem, sum(1 for n in self.arrays.values() if n.startswith(stem + "_")))
            self.arrays[key] = name
            self.order.append("static const %s%s[] = {%s};" % (ctype, name, body))
        return self.arrays[key]

    def texts(self, stem, values):
        if not values:
            return "NULL"
        return self.array("char *const ", stem, ", ".join([quote(v) for v in values] + ["NULL"]))

    # -- shapes --

    def constraints(self, shape):
        out = []
        if "min" in shape:
            out.append(".has_min = true, .min = %d" % int(shape["min"]))
        if "max" in shape and int(shape["max"]) < 2**63:
            out.append(".has_max = true, .max = %d" % int(shape["max"]))
        if "pattern" in shape:
            out.append(".pattern = " + quote(shape["pattern"]))
        if 0 < len(shape.get("enum", [])) <= MAX_ENUMS:
            out.append(".enums = " + self.texts("enums", sorted(shape["enum"])))
        return out

    def member(self, name, ref, required):
        target = self.model["shapes"][ref["shape"]]
        traits = {**target, **ref}
        wire = traits.get("locationName", name)
        index = self.shape(ref["shape"])
        out = ['M(%s, %d' % (quote(name), index)] if wire == name else \
              ['W(%s, %s, %d' % (quote(name), quote(wire), index)]
        if "location" in ref:
            out.append(".location = " + LOCATIONS[ref["location"]])
        flags = ["MODEL_REQUIRED"] if required else []
        for trait, flag in (("idempotencyToken", "MODEL_TOKEN"), ("xmlAttribute", "MODEL_ATTRIBUTE"),
                            ("flattened", "MODEL_FLAT"), ("sensitive", "MODEL_SENSITIVE"),
                            ("streaming", "MODEL_STREAMING")):
            if traits.get(trait):
                flags.append(flag)
        if flags:
            out.append(".flags = " + " | ".join(flags))
        if "timestampFormat" in traits:
            out.append(".timestamp = " + TIMESTAMPS[traits["timestampFormat"]])
        if "queryName" in traits:
            out.append(".ec2 = " + quote(traits["queryName"]))
        space = traits.get("xmlNamespace")
        if space:
            space = {"uri": space} if isinstance(space, str) else space
            out.append(".namespace_uri = " + quote(space["uri"]))
            if "prefix" in space:
                out.append(".namespace_prefix = " + quote(space["prefix"]))
        for trait in ("jsonvalue", "eventstream", "hostLabel", "document"):
            if traits.get(trait):
                sys.exit("%s.%s: the trait %s is not covered" % (self.name, name, trait))
        return ", ".join(out) + ")"

    def members(self, shape):
        kind = shape["type"]
        if kind == "list":
            if shape.get("flattened") and shape["member"].get("locationName") == "member":
                sys.exit("a flattened list whose element is named member is ambiguous")
            return [self.member("member", shape["member"], False)]
        if kind == "map":
            return [self.member("key", shape["key"], False), self.member("value", shape["value"], False)]
        required = shape.get("required", [])
        return [self.member(n, r, n in required) for n, r in shape.get("members", {}).items()]

    def shape(self, name):
        if name in self.index:
            return self.index[name]
        shape = self.model["shapes"][name]
        kind = {"character": "string"}.get(shape["type"], shape["type"])
        out = [".type = MODEL_" + kind.upper()]
        scalar = kind not in ("structure", "list", "map")
        if not scalar:  # reserve the index first: shapes may contain themselves
            self.index[name] = len(self.shapes)
            self.shapes.append(None)
            members = self.members(shape)
            if members:
                out.append(".members = %s, .member_count = %d" % (
                    self.array("struct model_member ", "members", "\n    " + ",\n    ".join(members)),
                    len(members)))
        flags = [f for t, f in (("flattened", "MODEL_FLAT"), ("sensitive", "MODEL_SENSITIVE"))
                 if shape.get(t)]
        if flags:
            out.append(".flags = " + " | ".join(flags))
        if "timestampFormat" in shape:
            out.append(".timestamp = " + TIMESTAMPS[shape["timestampFormat"]])
        out += self.constraints(shape)
        if "payload" in shape:
            out.append(".payload = " + quote(shape["payload"]))
        body = ", ".join(out)
        if scalar:
            if body not in self.same:
                self.same[body] = len(self.shapes)
                self.shapes.append("{.name = %s, %s}" % (quote(name), body))
            self.index[name] = self.same[body]
        else:
            self.shapes[self.index[name]] = "{.name = %s, %s}" % (quote(name), body)
        return self.index[name]

    # -- operations, paginators, waiters --

    def errors(self, op):
        codes = []
        for ref in op.get("errors", []):
            shape = self.model["shapes"][ref["shape"]]
            codes.append(shape.get("error", {}).get("code", ref["shape"]))
        return self.texts("errors", sorted(set(codes)))

    def operation(self, name):
        op = self.model["operations"][name]
        if "endpoint" in op:
            sys.exit("%s %s: host prefixes are not covered" % (self.name, name))
        index = lambda role: self.shape(op[role]["shape"]) if role in op else -1
        out = [".name = " + quote(name), ".method = " + quote(op["http"]["method"]),
               ".uri = " + quote(op["http"]["requestUri"]),
               ".input = %d" % index("input"), ".output = %d" % index("output")]
        if "resultWrapper" in op.get("output", {}):
            out.append(".result_wrapper = " + quote(op["output"]["resultWrapper"]))
        if self.protocol() == "rest-xml" and "input" in op:
            traits = {**self.model["shapes"][op["input"]["shape"]], **op["input"]}
            if "locationName" in traits:
                out.append(".input_root = " + quote(traits["locationName"]))
            if "xmlNamespace" in traits:
                out.append(".input_root_namespace = " + quote(traits["xmlNamespace"]["uri"]))
        if op.get("httpChecksumRequired") or op.get("httpChecksum", {}).get("requestChecksumRequired"):
            out.append(".checksum_required = true")
        if op.get("authtype") == "v4-unsigned-body":
            out.append(".unsigned_body = true")
        if op.get("authtype") == "none" or op.get("auth") == ["smithy.api#noAuth"] or \
                (self.name, name) in UNSIGNED:
            out.append(".no_auth = true")
        if "errors" in op:
            out.append(".errors = " + self.errors(op))
        return "    {" + ", ".join(out) + "}"

    def paginator(self, name):
        page = self.pages[name]
        out = [".operation = " + quote(name)]
        for field, key in (("input_token", "input_token"), ("output_token", "output_token"),
                           ("result_keys", "result_key")):
            values = as_list(page[key])
            for value in values:
                jmespath_subset.check(value)
            out.append(".%s = %s" % (field, self.texts("paths", values)))
        if "more_results" in page:
            jmespath_subset.check(page["more_results"])
            out.append(".more_results = " + quote(page["more_results"]))
        return "    {" + ", ".join(out) + "}"

    def waiter(self, name):
        waiter = self.waiters[name]
        rows = []
        for acceptor in waiter["acceptors"]:
            argument = "NULL"
            if acceptor["matcher"].startswith("path"):
                jmespath_subset.check(acceptor["argument"])
                argument = quote(acceptor["argument"])
            rows.append("{%s, %s, %s, %s}" % (
                quote(acceptor["state"]), quote(acceptor["matcher"]), argument,
                quote(json.dumps(acceptor["expected"]))))
        table = self.array("struct model_acceptor ", "acceptors", "\n    " + ",\n    ".join(rows))
        return "    {%s, %s, %d, %d, %s, %d}" % (
            quote(name), quote(waiter["operation"]), waiter["delay"], waiter["maxAttempts"], table, len(rows))

    # -- the file --

    def protocol(self):
        return self.model["metadata"]["protocol"]

    def table(self, ctype, stem, rows):
        if not rows:
            return "NULL", 0
        self.order.append("static const struct %s %s[] = {\n%s};" % (ctype, stem, ",\n".join(rows)))
        return stem, len(rows)

    def render(self, header, is_global):
        meta = self.model["metadata"]
        protocol = self.protocol()
        if protocol == "json":
            protocol += " " + meta["jsonVersion"]
        operations = [self.operation(op) for op in self.operations]
        pages = [self.paginator(n) for n in sorted(self.pages)
                 if n in self.operations and "output_token" in self.pages[n] and "result_key" in self.pages[n]]
        waiters = [self.waiter(n) for n in sorted(self.waiters)
                   if self.waiters[n]["operation"] in self.operations]
        tables = [
            ("shape", self.table("model_shape", "shapes", ["    " + s for s in self.shapes])),
            ("operation", self.table("model_operation", "operations", operations)),
            ("paginator", self.table("model_paginator", "paginators", pages)),
            ("waiter", self.table("model_waiter", "waiters", waiters)),
        ]
        fields = [".name = " + quote(self.name), ".endpoint_prefix = " + quote(meta["endpointPrefix"]),
                  ".signing_name = " + quote(meta.get("signingName", meta["endpointPrefix"])),
                  ".api_version = " + quote(meta["apiVersion"]),
                  ".service_id = " + quote(meta["serviceId"]), ".protocol = " + PROTOCOLS[protocol]]
        if "targetPrefix" in meta:
            fields.append(".target_prefix = " + quote(meta["targetPrefix"]))
        if "xmlNamespace" in meta:
            fields.append(".xml_namespace = " + quote(meta["xmlNamespace"]))
        if is_global:
            fields.append(".global = true")
        if "awsQueryCompatible" in meta:
            fields.append(".query_compatible = true")
        for name, (table, count) in tables:
            if count:
                fields.append(".%ss = %s, .%s_count = %d" % (name, table, name, count))
        out = [header, '#include "providers/aws/model/tables.h"', ""] + self.order
        out.append("const struct model_service model_service_%s = {\n    %s};\n" % (
            self.id, ",\n    ".join(fields)))
        return "\n".join(out)


def render_services(header, services):
    out = [header, '#include "providers/aws/model/tables.h"', ""]
    out += ["extern const struct model_service model_service_%s;" % s.id for s in services]
    out += ["", "const struct model_service *const model_service_table[] = {"]
    out += ["    &model_service_%s," % s.id for s in services] + ["    NULL};", ""]
    return "\n".join(out)


def posix_regex(pattern):
    return pattern.replace("\\w", "[A-Za-z0-9_]").replace("\\d", "[0-9]").replace("\\-", "-")


def global_hosts(partition, services):
    rows = []
    for service in services:
        prefix = service.model["metadata"]["endpointPrefix"]
        entry = partition["services"].get(prefix, {})
        if entry.get("isRegionalized") is False and "partitionEndpoint" in entry:
            host = entry["endpoints"][entry["partitionEndpoint"]]
            rows.append((prefix, host["hostname"], host["credentialScope"]["region"]))
    return sorted(set(rows))


def render_partitions(header, partitions, services):
    out = [header, '#include "providers/aws/model/tables.h"', ""]
    rows = []
    for partition in partitions:
        name = partition["partition"].replace("-", "_")
        hosts = global_hosts(partition, services)
        if hosts:
            out.append("static const struct model_global %s[] = {\n    %s};" % (
                name, ",\n    ".join("{%s, %s, %s}" % tuple(quote(v) for v in h) for h in hosts)))
        rows.append("    {%s, %s, %s, %s, %d}" % (
            quote(partition["partition"]), quote(partition["dnsSuffix"]),
            quote(posix_regex(partition["regionRegex"])), name if hosts else "NULL", len(hosts)))
    out.append("const struct model_partition model_partitions[] = {\n%s};" % ",\n".join(rows))
    out.append("const size_t model_partition_count = %d;\n" % len(rows))
    return "\n".join(out)


def generate(models):
    with open(os.path.join(models, "..", "__init__.py"), encoding="utf-8") as file:
        version = re.search(r"__version__ = '([^']+)'", file.read()).group(1)
    header = ("/* Written by generate.py from botocore %s's API models; do not edit.\n"
              " * Apache License 2.0, see LICENSE-botocore and NOTICE. */\n"
              "/* clang-format off */" % version)
    wanted = read_operations(os.path.join(HERE, "operations.txt"))
    services = [Service(models, name, wanted[name]) for name in sorted(wanted)]
    partitions = load(os.path.join(models, "endpoints.json"))["partitions"]
    single = {row[0] for row in global_hosts(partitions[0], services)}
    files = {}
    for service in services:
        is_global = service.model["metadata"]["endpointPrefix"] in single
        files["service_%s.c" % service.id] = service.render(header, is_global)
    files["services.c"] = render_services(header, services)
    files["partitions.c"] = render_partitions(header, partitions, services)
    return files


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--models", help="botocore's data directory")
    args.add_argument("--out", default=HERE)
    args.add_argument("--check", action="store_true")
    args = args.parse_args()
    models = args.models or subprocess.check_output(
        [os.path.join(HERE, "fetch-models")], text=True).strip()
    files = generate(models)
    stale = {f for f in os.listdir(args.out) if f.endswith(".c")} - set(files)
    for name, text in files.items():
        path = os.path.join(args.out, name)
        if args.check:
            old = ""
            if os.path.exists(path):
                with open(path, encoding="utf-8") as file:
                    old = file.read()
            if old != text:
                stale.add(name)
        else:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
    if args.check and stale:
        sys.exit("not what generate.py writes: " + ", ".join(sorted(stale)))
    if not args.check:
        for name in stale:
            os.remove(os.path.join(args.out, name))


if __name__ == "__main__":
    main()
