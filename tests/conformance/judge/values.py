"""Plausible values for shapes of an API model, in botocore's form and in ours."""

import base64
import datetime
import random
import re
import sys
import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    if sys.version_info >= (3, 11):
        import re._constants as sre_constants
        import re._parser as sre_parse
    else:
        import sre_constants
        import sre_parse

TEXTS = ["plain", "with blank", "a+b=c&d", "Grüße", "x/y~z", "<tag attr=\"1\">&amp;</tag>", "100%", "q?*'()"]
HEADER_TEXTS = ["plain", "a b", "v-1.2_x", "semi;colon"]
MAX_DEPTH = 5


class PatternText(Exception):
    pass


def from_pattern(rng, pattern, low, high):
    """A text that the pattern (Java's dialect) matches; PatternText when none is found."""
    python = re.sub(r"\\p\{[A-Za-z]+\}", "a", pattern)
    python = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda m: "\\u" + m.group(1), python)
    try:
        tree = sre_parse.parse(python)
    except (re.error, OverflowError) as error:
        raise PatternText(str(error))
    for attempt in range(60):
        text = "".join(emit(rng, tree, attempt))
        if low <= len(text) <= high and re.search(python, text):
            return text
    raise PatternText(pattern)


def emit_class(rng, items):
    allowed = []
    negated = False
    for op, arg in items:
        if op is sre_constants.NEGATE:
            negated = True
        elif op is sre_constants.LITERAL:
            allowed.append(chr(arg))
        elif op is sre_constants.RANGE:
            first, last = arg
            allowed += [chr(c) for c in (first, (first + last) // 2, last)]
        elif op is sre_constants.CATEGORY:
            allowed += category(arg)
    if negated:
        allowed = [c for c in "abcXYZ019" if c not in allowed] or ["m"]
    printable = [c for c in allowed if " " < c < "\x7f"]
    return rng.choice(printable or [c for c in allowed if c >= " "] or ["a"])


def category(name):
    text = str(name)
    if text.endswith("CATEGORY_DIGIT"):
        return list("0123456789")
    if text.endswith("CATEGORY_SPACE"):
        return [" "]
    return list("abcxyz")


def emit(rng, tree, attempt):
    for op, arg in tree:
        if op is sre_constants.LITERAL:
            yield chr(arg)
        elif op is sre_constants.NOT_LITERAL:
            yield "a" if chr(arg) != "a" else "b"
        elif op is sre_constants.ANY:
            yield rng.choice("abc")
        elif op is sre_constants.IN:
            yield emit_class(rng, arg)
        elif op is sre_constants.BRANCH:
            yield from emit(rng, rng.choice(arg[1]), attempt)
        elif op is sre_constants.SUBPATTERN:
            yield from emit(rng, arg[3], attempt)
        elif op in (sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT):
            low, high, inner = arg
            for _ in range(rng.randint(low, min(high, low + 1 + attempt))):
                yield from emit(rng, inner, attempt)
        elif op in (sre_constants.AT, sre_constants.ASSERT, sre_constants.ASSERT_NOT):
            pass
        else:
            raise PatternText(str(op))


class Values:
    """Makes pairs: (what botocore takes, what our client takes)."""

    def __init__(self, seed, minimal=False):
        self.rng = random.Random(seed)
        self.minimal = minimal
        self.number = 0

    def of(self, shape, depth=0):
        return getattr(self, "of_" + shape.type_name)(shape, depth)

    def wants(self, shape, name, depth):
        if name in shape.required_members:
            return True
        if self.minimal:
            return False
        return depth < MAX_DEPTH or self.rng.random() < 0.2 and depth < 8

    def of_structure(self, shape, depth):
        theirs, ours = {}, {}
        names = list(shape.members)
        if shape.is_tagged_union and names:
            names = [self.rng.choice(names)]
        for name in names:
            if not shape.is_tagged_union and not self.wants(shape, name, depth):
                continue
            theirs[name], ours[name] = self.of(shape.members[name], depth + 1)
        return theirs, ours

    def length(self, shape):
        low = shape.metadata.get("min", 0)
        high = shape.metadata.get("max", low + 2)
        return max(low, min(high, 1 if self.minimal else 2))

    def of_list(self, shape, depth):
        if depth > 12:
            return [], []
        pairs = [self.of(shape.member, depth + 1) for _ in range(self.length(shape))]
        return [p[0] for p in pairs], [p[1] for p in pairs]

    def of_map(self, shape, depth):
        theirs, ours = {}, {}
        if depth > 12:
            return theirs, ours
        for _ in range(self.length(shape)):
            key = self.of(shape.key, depth + 1)[0]
            if shape.serialization.get("location") == "headers":
                self.number += 1
                key = "key-%d" % self.number
            theirs[key], ours[key] = self.of(shape.value, depth + 1)
        return theirs, ours

    def of_string(self, shape, depth):
        text = self.text(shape)
        return text, text

    def text(self, shape):
        if shape.enum:
            return self.rng.choice(shape.enum)
        low = shape.metadata.get("min", 0)
        high = shape.metadata.get("max", 1 << 20)
        if "pattern" in shape.metadata:
            try:
                return from_pattern(self.rng, shape.metadata["pattern"], low, high)
            except PatternText:
                pass
        self.number += 1
        in_header = shape.serialization.get("location") in ("header", "headers")
        text = self.rng.choice(HEADER_TEXTS if in_header else TEXTS) + str(self.number)
        if len(text) > high:
            text = "abcdefghijklmnop"[: int(high)]
        return text + "x" * int(max(0, low - len(text)))

    def of_integer(self, shape, depth):
        low, high = shape.metadata.get("min", 0), shape.metadata.get("max", 2**31 - 1)
        value = self.rng.randint(int(low), int(min(high, low + 1000)))
        return value, value

    of_long = of_integer

    def of_float(self, shape, depth):
        low = shape.metadata.get("min", 0)
        value = low + self.rng.choice([0.5, 0.1, 0.75])
        return value, value

    of_double = of_float

    def of_boolean(self, shape, depth):
        value = self.rng.random() < 0.5
        return value, value

    def of_timestamp(self, shape, depth):
        seconds = self.rng.randint(0, 2**31)
        moment = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
        return moment, self.rng.choice([seconds, moment.strftime("%Y-%m-%dT%H:%M:%SZ")])

    def of_blob(self, shape, depth):
        data = self.rng.choice([b"binary\x00\xff", b"text", b"\xc3\xa9"])
        data += b"." * int(max(0, shape.metadata.get("min", 0) - len(data)))
        return data, base64.b64encode(data).decode()


def normal(shape, value):
    """botocore's parsed result in the form of ours."""
    if value is None:
        return None
    if shape.type_name == "structure":
        return {n: normal(shape.members[n], v) for n, v in value.items()
                if n in shape.members and v is not None}
    if shape.type_name == "list":
        return [normal(shape.member, v) for v in value]
    if shape.type_name == "map":
        return {k: normal(shape.value, v) for k, v in value.items()}
    if shape.type_name == "timestamp":
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    if shape.type_name == "blob":
        data = value.encode() if isinstance(value, str) else value
        return base64.b64encode(data).decode()
    return value
