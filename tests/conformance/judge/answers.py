"""What a service would answer, written from the API model alone."""

import base64
import email.utils
import json
from xml.etree import ElementTree


def timestamp_text(shape, value, fallback):
    form = shape.serialization.get("timestampFormat", fallback).lower()
    if form == "iso8601":
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if form == "rfc822":
        return email.utils.formatdate(value.timestamp(), usegmt=True)
    return int(value.timestamp())


def wire_name(shape, name):
    return shape.serialization.get("name", name)


def in_body(shape, names):
    return [n for n in names if "location" not in shape.members[n].serialization]


def json_value(shape, value):
    if shape.type_name == "structure":
        return {wire_name(shape.members[n], n): json_value(shape.members[n], v) for n, v in value.items()}
    if shape.type_name == "list":
        return [json_value(shape.member, v) for v in value]
    if shape.type_name == "map":
        return {k: json_value(shape.value, v) for k, v in value.items()}
    if shape.type_name == "timestamp":
        return timestamp_text(shape, value, "unixTimestamp")
    if shape.type_name == "blob":
        return base64.b64encode(value).decode()
    return value


def scalar_text(shape, value, fallback="iso8601"):
    if shape.type_name == "boolean":
        return "true" if value else "false"
    if shape.type_name == "timestamp":
        return str(timestamp_text(shape, value, fallback))
    if shape.type_name == "blob":
        return base64.b64encode(value).decode()
    return str(value)


def xml_members(parent, shape, value):
    for name, item in value.items():
        member = shape.members[name]
        if "location" in member.serialization:
            continue
        if member.serialization.get("xmlAttribute"):
            prefix, local = member.serialization["name"].split(":")
            uri = shape.serialization.get("xmlNamespace", {}).get("uri", "urn:" + prefix)
            parent.set("{%s}%s" % (uri, local), item)
            continue
        xml_value(parent, member, item, wire_name(member, name))


def xml_entry(node, shape, key, value):
    ElementTree.SubElement(node, wire_name(shape.key, "key")).text = key
    xml_value(node, shape.value, value, wire_name(shape.value, "value"))


def xml_value(parent, shape, value, name):
    flat = shape.serialization.get("flattened")
    if shape.type_name == "list":
        if flat:
            name = wire_name(shape.member, name)
        else:
            parent = ElementTree.SubElement(parent, name)
            name = wire_name(shape.member, "member")
        for item in value:
            xml_value(parent, shape.member, item, name)
    elif shape.type_name == "map":
        wrapper = parent if flat else ElementTree.SubElement(parent, name)
        for key, item in value.items():
            xml_entry(ElementTree.SubElement(wrapper, name if flat else "entry"), shape, key, item)
    elif shape.type_name == "structure":
        xml_members(ElementTree.SubElement(parent, name), shape, value)
    else:
        ElementTree.SubElement(parent, name).text = scalar_text(shape, value)


def xml_document(namespace, root):
    root.set("xmlns", namespace) if namespace else None
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="utf-8")


def query(operation, shape, value):
    root = ElementTree.Element(operation.name + "Response")
    start = root
    wrapper = shape.serialization.get("resultWrapper")
    if wrapper:
        start = ElementTree.SubElement(root, wrapper)
    xml_members(start, shape, value)
    meta = ElementTree.SubElement(root, "ResponseMetadata")
    ElementTree.SubElement(meta, "RequestId").text = "request-1"
    return xml_document(operation.service_model.metadata.get("xmlNamespace"), root)


def rest_headers(shape, value):
    headers = {}
    for name, item in value.items():
        member = shape.members[name]
        place = member.serialization.get("location")
        if place == "header" and member.type_name == "list":
            headers[wire_name(member, name)] = ",".join(scalar_text(member.member, i) for i in item)
        elif place == "header":
            headers[wire_name(member, name)] = scalar_text(member, item, "rfc822")
        elif place == "headers":
            headers.update({wire_name(member, "") + k: v for k, v in item.items()})
    return headers


def rest_body(protocol, shape, value):
    payload = shape.serialization.get("payload")
    body = {n: value[n] for n in in_body(shape, value)}
    if payload:
        shape = shape.members[payload]
        body = value.get(payload)
        if shape.type_name in ("blob", "string"):
            return body if isinstance(body, bytes) else (body or "").encode()
        if body is None:
            return b""
    if protocol == "rest-json":
        return json.dumps(json_value(shape, body)).encode()
    root = ElementTree.Element(wire_name(shape, "Result"))
    xml_members(root, shape, body)
    return xml_document("http://example.org/doc/", root)


def answer(operation, value):
    """(headers, body) of a successful answer with the output `value`."""
    protocol = operation.service_model.metadata["protocol"]
    shape = operation.output_shape
    headers = {"x-amzn-requestid": "request-1"}
    if protocol == "json":
        return headers, json.dumps(json_value(shape, value)).encode()
    if protocol in ("query", "ec2"):
        return headers, query(operation, shape, value)
    headers.update(rest_headers(shape, value))
    return headers, rest_body(protocol, shape, value)
