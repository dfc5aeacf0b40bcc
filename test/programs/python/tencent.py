"""Asks the mock cloud for a credential with Tencent Cloud's own SDK for Python."""

from os import environ
from urllib.parse import quote, urlsplit

from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sts.v20180813.models import GetFederationTokenRequest
from tencentcloud.sts.v20180813.sts_client import StsClient

from report import report

url = urlsplit(environ["CLOUD_URL"])
profile = ClientProfile(httpProfile=HttpProfile(protocol=url.scheme, endpoint=url.netloc))


def federation_key(secret_id):
    credential = Credential(secret_id, environ["TENCENT_SECRET_KEY"])
    request = GetFederationTokenRequest()
    request.Name = "browser"
    request.Policy = quote(environ["POLICY"], safe="")
    request.DurationSeconds = 129600
    key = StsClient(credential, "ap-guangzhou", profile).GetFederationToken(request).Credentials
    return {"accessKeyId": key.TmpSecretId, "secretAccessKey": key.TmpSecretKey, "sessionToken": key.Token}


report(
    "tencent-sts",
    lambda: federation_key(environ["TENCENT_SECRET_ID"]),
    lambda: federation_key("AKIDfakeUnknown"),
    TencentCloudSDKException,
    lambda error: {"status": 200, "code": error.get_code()},
)
