import base64
import hashlib
import hmac
import json
import os
import secrets
import time
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

url = "https://sts.api.qcloud.com/v2/index.php"
statement = {"effect": "allow", "action": "name/cos:PutObject", "resource": "*"}
policy = json.dumps({"version": "2.0", "statement": [statement]})
fields = {
    "Action": "GetFederationToken",
    "Nonce": secrets.randbelow(2**31) + 1,
    "SecretId": os.environ["TENCENT_SECRET_ID"],
    "SignatureMethod": "HmacSHA256",
    "Timestamp": int(time.time()),
    "name": "browser",
    "policy": quote(policy, safe=""),
}

# The key signs method, address and all fields by name, not encoded any further.
pairs = "&".join(f"{name}={fields[name]}" for name in sorted(fields))
text = f"GET{url.split('://')[1]}?{pairs}"
key = os.environ["TENCENT_SECRET_KEY"].encode()
fields["Signature"] = base64.b64encode(hmac.new(key, text.encode(), hashlib.sha256).digest())

with urlopen(Request(f"{url}?{urlencode(fields)}")) as response:
    answer = json.load(response)
if int(answer["code"]) != 0:
    raise SystemExit(answer["codeDesc"])
print(answer["data"]["credentials"]["tmpSecretId"], answer["data"]["expiredTime"])
