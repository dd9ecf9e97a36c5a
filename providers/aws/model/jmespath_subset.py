"""The part of JMESPath that providers/aws/jmespath.c evaluates; check() refuses the rest.

    or    = and { "||" and }
    and   = cmp { "&&" cmp }
    cmp   = unary [ ("==" | "!=" | "<" | "<=" | ">" | ">=") unary ]
    unary = "!" unary | path
    path  = (name | "length" "(" or ")" | "(" or ")" | literal | "@") { step }
    step  = "." name | "[" "]" | "[" number "]" | "[?" or "]"
"""

import re

TOKEN = re.compile(r"\s*(\|\||&&|==|!=|<=|>=|\[\?|[.\[\]()!<>@]|`[^`]*`|'[^']*'|-?[0-9]+|[A-Za-z_][A-Za-z0-9_]*)")


class Parser:
    def __init__(self, text):
        self.text = text
        self.tokens = []
        at = 0
        while at < len(text.rstrip()):
            match = TOKEN.match(text, at)
            if not match:
                self.refuse()
            self.tokens.append(match.group(1))
            at = match.end()

    def refuse(self):
        raise SystemExit("JMESPath outside the subset: " + self.text)

    def peek(self):
        return self.tokens[0] if self.tokens else ""

    def take(self, *wanted):
        if self.peek() in wanted:
            return self.tokens.pop(0)
        return None

    def need(self, token):
        if not self.take(token):
            self.refuse()

    def expression(self):
        self.conjunction()
        while self.take("||"):
            self.conjunction()

    def conjunction(self):
        self.comparison()
        while self.take("&&"):
            self.comparison()

    def comparison(self):
        self.unary()
        if self.take("==", "!=", "<", "<=", ">", ">="):
            self.unary()

    def unary(self):
        if self.take("!"):
            self.unary()
        else:
            self.path()

    def primary(self):
        token = self.tokens.pop(0) if self.tokens else ""
        if token == "(":
            self.expression()
            self.need(")")
        elif re.match(r"[A-Za-z_]", token):
            if self.peek() == "(":
                if token != "length":
                    self.refuse()
                self.need("(")
                self.expression()
                self.need(")")
        elif token != "@" and token[:1] not in ("`", "'"):
            self.refuse()

    def path(self):
        self.primary()
        while True:
            if self.take("."):
                if not re.match(r"[A-Za-z_]", self.peek()):
                    self.refuse()
                self.tokens.pop(0)
            elif self.take("[?"):
                self.expression()
                self.need("]")
            elif self.take("["):
                if re.match(r"-?[0-9]+$", self.peek()):
                    self.tokens.pop(0)
                self.need("]")
            else:
                return


def check(text):
    parser = Parser(text)
    parser.expression()
    if parser.tokens:
        parser.refuse()
