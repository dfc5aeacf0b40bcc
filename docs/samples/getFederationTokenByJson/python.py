import hashlib
import hmac
import json
import os
from datetime import datetime, timezone
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

url = "https://sts.tencentcloudapi.com/"
statement = {"effect": "allow", "action": "name/cos:PutObject", "resource": "*"}
policy = json.dumps({"version": "2.0", "statement": [statement]})
body = json.dumps({"Name": "browser", "Policy": quote(policy, safe="")})

# TC3-HMAC-SHA256: a key for one day and one service signs the hash of the request.
def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()

def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()

now = datetime.now(timezone.utc)
timestamp = str(int(now.timestamp()))
scope = f"{now:%Y-%m-%d}/sts/tc3_request"
lines = f"content-type:application/json\nhost:{urlsplit(url).netloc}\n"
canonical = f"POST\n/\n\n{lines}\ncontent-type;host\n{sha256(body)}"
key = f"TC3{os.environ['TENCENT_SECRET_KEY']}".encode()
for part in scope.split("/"):
    key = sign(key, part)
signature = sign(key, f"TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{sha256(canonical)}").hex()
headers = {
    "Content-Type": "application/json",
    "X-TC-Action": "GetFederationToken",
    "X-TC-Version": "2018-08-13",
    "X-TC-Region": "ap-guangzhou",
    "X-TC-Timestamp": timestamp,
    "Authorization": f"TC3-HMAC-SHA256 Credential={os.environ['TENCENT_SECRET_ID']}/{scope}, "
    f"SignedHeaders=content-type;host, Signature={signature}",
}

with urlopen(Request(url, body.encode(), headers)) as response:
    answer = json.load(response)["Response"]
if "Error" in answer:
    raise SystemExit(answer["Error"]["Code"])
print(answer["Credentials"]["TmpSecretId"], answer["Expiration"])
