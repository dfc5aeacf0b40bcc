import hashlib
import hmac
import json
import os
from datetime import datetime, timezone
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

url = "https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens"
role = {"agency_name": "IAMAgency", "domain_name": "IAMDomainA"}
body = json.dumps({"auth": {"identity": {"methods": ["assume_role"], "assume_role": role}}})

# SDK-HMAC-SHA256: the secret key signs the time and the hash of the request.
headers = {
    "content-type": "application/json;charset=utf8",
    "host": urlsplit(url).netloc,
    "x-sdk-date": datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ"),
}
names = ";".join(headers)
lines = "".join(f"{name}:{value}\n" for name, value in headers.items())
body_hash = hashlib.sha256(body.encode()).hexdigest()
canonical = f"POST\n{urlsplit(url).path}/\n\n{lines}\n{names}\n{body_hash}"
canonical_hash = hashlib.sha256(canonical.encode()).hexdigest()
text = f"SDK-HMAC-SHA256\n{headers['x-sdk-date']}\n{canonical_hash}"
secret = os.environ["HUAWEI_SECRET_KEY"].encode()
signature = hmac.new(secret, text.encode(), hashlib.sha256).hexdigest()
access = os.environ["HUAWEI_ACCESS_KEY"]
headers["authorization"] = f"SDK-HMAC-SHA256 Access={access}, SignedHeaders={names}, Signature={signature}"

with urlopen(Request(url, body.encode(), headers)) as response:
    credential = json.load(response)["credential"]
print(credential["access"], credential["expires_at"])
