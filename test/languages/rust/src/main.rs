//! Uses the clients that openapi-generator made; prints what test/languages expects.

mod token;

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac};
use huawei_iam::apis::temporary_access_keys_api::{self as keys, CreateTemporaryAccessKeyByAgencyError};
use huawei_iam::apis::{self as iam_apis, user_tokens_api};
use huawei_iam::models as iam;
use huawei_lakeformation::apis::temporary_access_keys_api::{ShowCredentialError, show_credential};
use huawei_lakeformation::{apis as lake_apis, models as lake};
use huawei_swr::apis::registry_logins_api::{
    CreateInstanceTempCredentialError, create_instance_temp_credential,
};
use huawei_swr::{apis as swr_apis, models as swr};
use sha2::Sha256;
use std::time::{SystemTime, UNIX_EPOCH};
use tencent_sts::apis::{self as sts_apis, federated_users_api::get_federation_token_by_form};
use tencent_sts::models::FederationTokenResponse;

fn env(name: &str) -> String {
    std::env::var(format!("DAYPASS_{name}")).unwrap()
}

async fn user_token(scope: iam::TokenScope) -> String {
    let user = iam::PasswordUser::new(env("USER"), env("PASSWORD"), iam::UserDomain::new(env("DOMAIN")));
    let method = iam::password_identity::Methods::Password;
    let identity = iam::PasswordIdentity::new(vec![method], iam::PasswordLogin::new(user));
    let mut auth = iam::UserTokenAuth::new(identity);
    auth.scope = Some(Box::new(scope));
    let kept = token::Token::default();
    let mut to = iam_apis::configuration::Configuration::new();
    to.base_path = env("URL");
    to.client = kept.client();
    user_tokens_api::create_user_token(&to, iam::UserTokenRequest::new(auth), None).await.unwrap();
    kept.text()
}

async fn agency_key(token: &str, agency: &str, seconds: i32) -> Result<iam::TemporaryAccessKey, String> {
    let mut role = iam::AssumeRole::new(agency.into());
    role.domain_name = Some(env("DOMAIN"));
    role.duration_seconds = Some(seconds);
    let method = iam::assume_role_identity::Methods::AssumeRole;
    let identity = iam::AssumeRoleIdentity::new(vec![method], role);
    let body = iam::TemporaryAccessKeyRequest::new(iam::TemporaryAccessKeyAuth::new(identity));
    let mut to = iam_apis::configuration::Configuration::new();
    to.base_path = env("URL");
    to.api_key = Some(iam_apis::configuration::ApiKey { prefix: None, key: token.into() });
    match keys::create_temporary_access_key_by_agency(&to, body).await {
        Ok(answer) => Ok(*answer.credential),
        Err(iam_apis::Error::ResponseError(answer)) => match answer.entity.unwrap() {
            // All statuses have the same body, so the first variant takes it.
            CreateTemporaryAccessKeyByAgencyError::Status400(body) => {
                Err(body.error.unwrap().code.unwrap().unwrap().to_string())
            }
            other => panic!("{other:?}"),
        },
        Err(error) => panic!("{error}"),
    }
}

async fn registry_login(token: &str, instance: &str) -> Result<swr::TempCredential, String> {
    let mut to = swr_apis::configuration::Configuration::new();
    to.base_path = env("URL");
    to.api_key = Some(swr_apis::configuration::ApiKey { prefix: None, key: token.into() });
    match create_instance_temp_credential(&to, &env("PROJECT_ID"), instance).await {
        Ok(login) => Ok(login),
        Err(swr_apis::Error::ResponseError(answer)) => match answer.entity.unwrap() {
            CreateInstanceTempCredentialError::Status400(body) => Err(body.error_code.unwrap()),
            other => panic!("{other:?}"),
        },
        Err(error) => panic!("{error}"),
    }
}

async fn lake_key(token: &str, project: &str) -> Result<lake::TemporaryCredential, String> {
    let mut to = lake_apis::configuration::Configuration::new();
    to.base_path = env("URL");
    to.api_key = Some(lake_apis::configuration::ApiKey { prefix: None, key: token.into() });
    let mut body = lake::IdentityInput::new();
    body.roles = Some(vec!["admin".into()]);
    match show_credential(&to, project, &env("LAKE"), Some(body)).await {
        Ok(key) => Ok(key),
        Err(lake_apis::Error::ResponseError(answer)) => match answer.entity.unwrap() {
            ShowCredentialError::Status400(body) => Err(body.error_code.unwrap()),
            other => panic!("{other:?}"),
        },
        Err(error) => panic!("{error}"),
    }
}

async fn federation_token(seconds: i32, secret_key: &str) -> FederationTokenResponse {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let (timestamp, nonce) = (now.as_secs() as i64, i64::from(now.subsec_nanos()) + 1);
    let (id, name, policy, method) = (env("SECRET_ID"), env("NAME"), env("POLICY"), "HmacSHA256");
    let host = env("URL").replace("http://", "");
    // By name in byte order.
    let text = format!(
        "POST{host}/v2/index.php?Action=GetFederationToken&Nonce={nonce}&SecretId={id}&SignatureMethod={method}\
         &Timestamp={timestamp}&durationSeconds={seconds}&name={name}&policy={policy}"
    );
    let mut mac = Hmac::<Sha256>::new_from_slice(secret_key.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    let signature = STANDARD.encode(mac.finalize().into_bytes());
    let mut to = sts_apis::configuration::Configuration::new();
    to.base_path = env("URL");
    get_federation_token_by_form(
        &to, "GetFederationToken", &name, &policy, timestamp, nonce, &id, &signature,
        Some(seconds), None, Some(method), None, None,
    )
    .await
    .unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let target = |name: &str| Some(Box::new(iam::ScopeTarget { id: None, name: Some(env(name)) }));
    let account = user_token(iam::TokenScope { domain: target("DOMAIN"), project: None }).await;
    let project = user_token(iam::TokenScope { domain: None, project: target("PROJECT") }).await;

    let key = agency_key(&account, &env("AGENCY"), 3600).await.unwrap();
    println!("huawei-iam obtained {} {} {}", key.access, key.secret, key.securitytoken);
    println!("huawei-iam refused {}", agency_key(&account, &env("AGENCY"), 60).await.unwrap_err());
    println!("huawei-iam decoded {}", agency_key(&account, "nobody", 3600).await.unwrap_err());

    let login = registry_login(&project, &env("REGISTRY")).await.unwrap();
    println!("huawei-swr obtained {} {}", login.user_id, login.auth_token);
    println!("huawei-swr refused {}", registry_login(&project, "").await.unwrap_err());
    println!("huawei-swr decoded {}", registry_login(&project, "unknown").await.unwrap_err());

    let key = lake_key(&project, &env("PROJECT_ID")).await.unwrap();
    println!("huawei-lakeformation obtained {} {} {}", key.access, key.secret, key.security_token);
    let too_long = lake_key(&project, &"0".repeat(65)).await.unwrap_err();
    println!("huawei-lakeformation refused {too_long}");
    let stranger = lake_key("fake-token", &env("PROJECT_ID")).await.unwrap_err();
    println!("huawei-lakeformation decoded {stranger}");

    let key = federation_token(1800, &env("SECRET_KEY")).await.data.unwrap().credentials;
    let token = key.session_token.unwrap();
    println!("tencent-sts obtained {} {} {token}", key.tmp_secret_id, key.tmp_secret_key);
    println!("tencent-sts refused {}", federation_token(7201, &env("SECRET_KEY")).await.code.unwrap());
    println!("tencent-sts decoded {}", federation_token(1800, "fake-wrong-key").await.code.unwrap());
}
