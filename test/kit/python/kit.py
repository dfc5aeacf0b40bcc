"""Passes the conformance kit with the standard library alone: `python3 kit.py FOLDER`."""

import base64
import hashlib
import hmac
import json
import re
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

PASSING = {"network", "timeout", "throttled", "unavailable"}
DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)")


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def mac(key, text, name="HmacSHA256"):
    return hmac.new(key, text.encode(), name.removeprefix("Hmac").lower())


def query(vector):
    encoded = [[quote(text, safe="-_.~") for text in pair] for pair in sorted(vector["parameters"])]
    return "&".join(map("=".join, encoded))


def huawei(vector):
    request, url = vector["request"], urlsplit(vector["request"]["url"])
    pairs = [part.partition("=")[::2] for part in url.query.split("&") if part]
    parameters = query({"parameters": [tuple(map(unquote, pair)) for pair in pairs]})
    path = quote(unquote(url.path), safe="/-_.~")
    lines = [f"{name}:{request['headers'][name].strip()}\n" for name in vector["signedHeaders"]]
    names, body = ";".join(vector["signedHeaders"]), sha256(request["body"])
    slash = path if path.endswith("/") else path + "/"
    canonical = "\n".join([request["method"], slash, parameters, "".join(lines), names, body])
    text = f"SDK-HMAC-SHA256\n{vector['date']}\n{sha256(canonical)}"
    return canonical, text, mac(vector["secretAccessKey"].encode(), text).hexdigest()


def tencent(vector):
    name = lambda text: text if vector["underscores"] == "kept" else text.replace("_", ".")
    pairs = "&".join(f"{name(key)}={value}" for key, value in sorted(vector["parameters"]))
    text = f"{vector['method']}{vector['host']}{vector['path']}?{pairs}"
    digest = mac(vector["secretKey"].encode(), text, vector["signatureMethod"]).digest()
    return text, base64.b64encode(digest).decode()


def tc3(vector):
    headers = f"content-type:{vector['contentType']}\nhost:{vector['host']}\n"
    parts = [vector["method"], vector["path"], "", headers, "content-type;host", sha256(vector["body"])]
    canonical, scope = "\n".join(parts), f"{vector['date']}/{vector['service']}/tc3_request"
    text = f"TC3-HMAC-SHA256\n{vector['timestamp']}\n{scope}\n{sha256(canonical)}"
    key = ("TC3" + vector["secretKey"]).encode()
    for part in scope.split("/"):
        key = mac(key, part).digest()
    return canonical, text, mac(key, text).hexdigest()


def found(kit, body, names):
    if not isinstance(body, dict):
        return ""
    own = [str(body[name]) for name in names if isinstance(body.get(name), (str, int))]
    inner = [found(kit, body.get(name), names) for name in kit["containers"]]
    return next(filter(None, own + inner), "")


def error(kit, case):
    try:
        body = json.loads(case["body"])
    except ValueError:
        body = None
    code, words = found(kit, body, kit["codeNames"]), found(kit, body, kit["messageNames"])
    code, status = code if re.fullmatch(kit["codePattern"], code) else "", case["status"]
    for rule in kit["rules"]:
        fits = case["provider"] in rule["providers"] and re.search(rule["vendorCode"], code)
        if fits and re.search(rule.get("message", ""), words) and status >= rule.get("minStatus", 0):
            return rule["code"], code or None
    other = "unavailable" if status >= 500 else "rejected"
    return kit["statuses"].get(str(status), other), code or None


def expiry(case):
    value = case["value"]
    if case["form"] == "unix-seconds":
        return value * 1000 if isinstance(value, int) else None
    try:
        time, fraction, zone = DATE_TIME.fullmatch(value).groups()
        moment = datetime.fromisoformat(time + zone.replace("Z", "+00:00"))
    except (AttributeError, TypeError, ValueError):
        return None
    return int(moment.timestamp()) * 1000 + int((fraction or "0").ljust(3, "0")[:3])


def refresh(timeline):
    random, held, failure = timeline["random"], None, None
    for step in timeline["steps"]:
        now, cloud, force = step["atSeconds"], step.get("cloud", {}), step["action"] == "force"
        if step["action"] == "invalidate":
            held = None
            yield {"asks": "no"}
            continue
        live = held is not None and now < held["end"] and now >= held["seen"] - 30
        if live and not force and now < held["quiet"]:
            held["seen"] = max(held["seen"], now)
            yield {"asks": "no", "serves": held["key"]}
            continue
        background, before = live and not force and now < held["blocking"], held and held["key"]
        if not background and failure and failure["since"] <= now < failure["until"]:
            asks, code = "no", failure["code"]
        else:
            asks, life = "background" if background else "wait", cloud.get("lifetimeSeconds")
            code = cloud.get("fails") or ("expired" if life == 0 else None)
            if code is None:
                early = min(300, life / 2) if life <= 1200 else 900 if life < 5400 else 3600
                quiet, blocking = now + life - early * (1 - 0.1 * random), now + life - min(60, life / 4)
                held = dict(key=cloud["issues"], end=now + life, quiet=quiet, blocking=blocking, seen=now)
                failure = None
            else:
                if code not in PASSING:
                    failure = {"code": code, "since": now, "until": now + 1 + 4 * random}
                if held and now < held["end"]:
                    pause = min(now + 300 + 300 * random, held["end"])
                    held.update(quiet=max(held["quiet"], pause), seen=now)
        stale = code is not None and not force and held is not None and now < held["end"]
        served = "serves" if code is None or stale else "throws"
        key = before if background else held["key"] if served == "serves" else code
        yield {"asks": asks, served: key}


read = lambda name: json.loads(Path(sys.argv[1], f"{name}.json").read_text(encoding="utf-8"))
of = lambda *names: lambda vector: tuple(vector[name] for name in names)
kept = lambda step: {key: step[key] for key in ("asks", "serves", "throws") if key in step}
outcomes = lambda timeline: [kept(step) for step in timeline["steps"]]
SIGNED, ERRORS = ("stringToSign", "signature"), read("error-codes")
CHECKS = [
    (read("huawei-signature")["signatures"], huawei, of("canonicalRequest", *SIGNED)),
    (read("huawei-signature")["queries"], query, lambda vector: vector["canonicalQuery"]),
    (read("tencent-signature")["signatures"], tencent, of(*SIGNED)),
    (read("tencent-signature")["tc3"], tc3, of("canonicalRequest", *SIGNED)),
    (ERRORS["cases"], lambda case: error(ERRORS, case), of("code", "vendorCode")),
    (read("expiry")["cases"], expiry, lambda case: case["expiresAtMs"]),
    (read("refresh")["timelines"], lambda timeline: list(refresh(timeline)), outcomes),
]
results = [(each["id"], run(each) == want(each)) for cases, run, want in CHECKS for each in cases]
failed = [name for name, passed in results if not passed]
print(f"{len(results) - len(failed)} passed, {len(failed)} failed", *failed)
sys.exit(bool(failed))
