import json
import os
from urllib.request import Request, urlopen

endpoint = "https://swr-api.cn-north-4.myhuaweicloud.com"
project = "0f0e0d0c0b0a09080706050403020100"
instance = "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b"
url = f"{endpoint}/v2/{project}/instances/{instance}/temp-credential"
headers = {"X-Auth-Token": os.environ["HUAWEI_TOKEN"]}

with urlopen(Request(url, headers=headers, method="POST")) as response:
    login = json.load(response)
print(login["user_id"], login["expire_date"])
