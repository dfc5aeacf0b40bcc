package daypass;

import com.fasterxml.jackson.databind.ObjectMapper;
import iam.api.TemporaryAccessKeysApi;
import iam.api.UserTokensApi;
import iam.model.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lake.model.IdentityInput;
import lake.model.TemporaryCredential;
import sts.model.FederationTokenResponse;
import swr.model.TempCredential;

/** Uses the clients that openapi-generator made; prints what test/languages expects. */
public final class Program {
  private static final ObjectMapper json = iam.ApiClient.createDefaultObjectMapper();

  private static String env(String name) {
    return System.getenv("DAYPASS_" + name);
  }

  private static String userToken(TokenScope scope) throws Exception {
    var client = new iam.ApiClient();
    client.updateBaseUri(env("URL"));
    var domain = new UserDomain().name(env("DOMAIN"));
    var user = new PasswordUser().name(env("USER")).password(env("PASSWORD")).domain(domain);
    var identity = new PasswordIdentity().addMethodsItem(PasswordIdentity.MethodsEnum.PASSWORD)
        .password(new PasswordLogin().user(user));
    var body = new UserTokenRequest().auth(new UserTokenAuth().identity(identity).scope(scope));
    var answer = new UserTokensApi(client).createUserTokenWithHttpInfo(body, null);
    return answer.getHeaders().get("x-subject-token").get(0);
  }

  private static TemporaryAccessKey agencyKey(String token, String agency, int seconds)
      throws iam.ApiException {
    var client = new iam.ApiClient();
    client.updateBaseUri(env("URL"));
    var role = new AssumeRole().agencyName(agency).domainName(env("DOMAIN")).durationSeconds(seconds);
    var identity = new AssumeRoleIdentity()
        .addMethodsItem(AssumeRoleIdentity.MethodsEnum.ASSUME_ROLE).assumeRole(role);
    var body = new TemporaryAccessKeyRequest().auth(new TemporaryAccessKeyAuth().identity(identity));
    return new TemporaryAccessKeysApi(client)
        .createTemporaryAccessKeyByAgency(body, Map.of("X-Auth-Token", token)).getCredential();
  }

  private static TempCredential registryLogin(String token, String instance) throws swr.ApiException {
    var client = new swr.ApiClient();
    client.updateBaseUri(env("URL"));
    return new swr.api.RegistryLoginsApi(client)
        .createInstanceTempCredential(env("PROJECT_ID"), instance, Map.of("X-Auth-Token", token));
  }

  private static TemporaryCredential lakeKey(String token, String project) throws lake.ApiException {
    var client = new lake.ApiClient();
    client.updateBaseUri(env("URL"));
    var body = new IdentityInput().addRolesItem("admin");
    return new lake.api.TemporaryAccessKeysApi(client)
        .showCredential(project, env("LAKE"), body, Map.of("X-Auth-Token", token));
  }

  private static FederationTokenResponse federationToken(int seconds, String secretKey)
      throws Exception {
    long timestamp = System.currentTimeMillis() / 1000;
    long nonce = ThreadLocalRandom.current().nextLong(1, 1L << 31);
    // By name in byte order.
    var parameters = List.of("Action=GetFederationToken", "Nonce=" + nonce,
        "SecretId=" + env("SECRET_ID"), "SignatureMethod=HmacSHA256", "Timestamp=" + timestamp,
        "durationSeconds=" + seconds, "name=" + env("NAME"), "policy=" + env("POLICY"));
    var text = "POST" + URI.create(env("URL")).getAuthority() + "/v2/index.php?"
        + String.join("&", parameters);
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var signature = Base64.getEncoder()
        .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    var client = new sts.ApiClient();
    client.updateBaseUri(env("URL"));
    return new sts.api.FederatedUsersApi(client).getFederationTokenByForm("GetFederationToken",
        env("NAME"), env("POLICY"), timestamp, nonce, env("SECRET_ID"), signature, seconds, null,
        "HmacSHA256", null, null);
  }

  private interface Call {
    Object run() throws Exception;
  }

  /** The body of the error that a call ends in. */
  private static <T> T error(Class<T> type, Call call) throws Exception {
    try {
      throw new AssertionError("accepted: " + call.run());
    } catch (iam.ApiException error) {
      return json.readValue(error.getResponseBody(), type);
    } catch (swr.ApiException error) {
      return json.readValue(error.getResponseBody(), type);
    } catch (lake.ApiException error) {
      return json.readValue(error.getResponseBody(), type);
    }
  }

  private static void print(Object... values) {
    System.out.println(String.join(" ", List.of(values).stream().map(String::valueOf).toList()));
  }

  public static void main(String[] arguments) throws Exception {
    var account = userToken(new TokenScope().domain(new ScopeTarget().name(env("DOMAIN"))));
    var project = userToken(new TokenScope().project(new ScopeTarget().name(env("PROJECT"))));

    var key = agencyKey(account, env("AGENCY"), 3600);
    print("huawei-iam obtained", key.getAccess(), key.getSecret(), key.getSecuritytoken());
    var tooShort = error(ErrorResponse.class, () -> agencyKey(account, env("AGENCY"), 60));
    print("huawei-iam refused", tooShort.getError().getCode());
    var nobody = error(ErrorResponse.class, () -> agencyKey(account, "nobody", 3600));
    print("huawei-iam decoded", nobody.getError().getCode());

    var login = registryLogin(project, env("REGISTRY"));
    print("huawei-swr obtained", login.getUserId(), login.getAuthToken());
    var empty = error(swr.model.ErrorResponse.class, () -> registryLogin(project, ""));
    print("huawei-swr refused", empty.getErrorCode());
    var unknown = error(swr.model.ErrorResponse.class, () -> registryLogin(project, "unknown"));
    print("huawei-swr decoded", unknown.getErrorCode());

    var lakeKey = lakeKey(project, env("PROJECT_ID"));
    print("huawei-lakeformation obtained", lakeKey.getAccess(), lakeKey.getSecret(),
        lakeKey.getSecurityToken());
    var tooLong = error(lake.model.ErrorResponse.class, () -> lakeKey(project, "0".repeat(65)));
    print("huawei-lakeformation refused", tooLong.getErrorCode());
    var stranger = error(lake.model.ErrorResponse.class,
        () -> lakeKey("fake-token", env("PROJECT_ID")));
    print("huawei-lakeformation decoded", stranger.getErrorCode());

    var triad = federationToken(1800, env("SECRET_KEY")).getData().getCredentials();
    print("tencent-sts obtained", triad.getTmpSecretId(), triad.getTmpSecretKey(),
        triad.getSessionToken());
    print("tencent-sts refused", federationToken(7201, env("SECRET_KEY")).getCode());
    print("tencent-sts decoded", federationToken(1800, "fake-wrong-key").getCode());
  }
}
