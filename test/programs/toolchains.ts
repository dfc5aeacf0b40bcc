import { putSamples } from "./guide.ts";
import type { Command, Toolchain } from "./program.ts";

const huaweiApis = ["huawei-swr", "huawei-iam", "huawei-lakeformation"];

/** Runs the sample of the guide to object storage that imports a client. */
function storage(client: string): Command {
  return [
    "node",
    "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
    "--import=./storage.mjs",
    `${client}.ts`,
  ];
}

/** All programs by language. */
export const toolchains: readonly Toolchain[] = [
  {
    folder: "python",
    needs: ["python3"],
    manifest: "requirements.txt",
    install: [
      ["python3", "-m", "venv", "venv"],
      ["venv/bin/pip", "install", "--quiet", "--requirement", "requirements.txt"],
    ],
    programs: [
      {
        client: "Huawei Cloud SDK for Python",
        version: /huaweicloudsdkcore==(.+)/,
        command: ["venv/bin/python", "huawei.py"],
        apis: huaweiApis,
      },
      {
        client: "Tencent Cloud SDK for Python",
        version: /tencentcloud-sdk-python-sts==(.+)/,
        command: ["venv/bin/python", "tencent.py"],
        apis: ["tencent-sts"],
      },
    ],
  },
  {
    folder: "go",
    needs: ["go"],
    manifest: "go.mod",
    install: [["go", "build", "-o", "program", "."]],
    programs: [
      {
        client: "Huawei Cloud SDK for Go",
        version: /huaweicloud-sdk-go-v3 v(.+)/,
        command: ["./program"],
        apis: huaweiApis,
        misreads: { "huawei-iam": { code: "", note: "drops a code that is a number" } },
      },
    ],
  },
  {
    folder: "java",
    needs: ["java", "mvn"],
    manifest: "pom.xml",
    install: [["mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"]],
    programs: [
      {
        client: "Huawei Cloud SDK for Java",
        version: /sdk-core<\/artifactId>\s*<version>(.+)</,
        command: ["java", "-cp", "lib/*", "Huawei.java"],
        apis: ["huawei-iam", "huawei-lakeformation"],
        lacks: { "huawei-swr": "its newest release (swr 3.1.143) has no such operation" },
      },
    ],
  },
  {
    folder: "node",
    needs: ["npx", "openssl"],
    manifest: "package.json",
    install: [["npx", "-y", "pnpm@12.21.0", "install", "--frozen-lockfile", "--prefer-offline"]],
    prepare: putSamples,
    programs: [
      {
        client: "Huawei Cloud SDK for Node",
        version: /huaweicloud-sdk-iam": "(.+)"/,
        command: ["node", "huawei.cjs"],
        apis: ["huawei-iam"],
      },
      {
        client: "Tencent Cloud SDK for Node",
        version: /tencentcloud-sdk-nodejs-sts": "(.+)"/,
        command: ["node", "tencent.cjs"],
        apis: ["tencent-sts"],
      },
      {
        client: "qcloud-cos-sts (TLS)",
        version: /qcloud-cos-sts": "(.+)"/,
        command: ["node", "cos-sts.cjs"],
        apis: ["tencent-sts"],
        tls: true,
      },
      {
        client: "esdk-obs-nodejs (signs)",
        version: /esdk-obs-nodejs": "(.+)"/,
        command: storage("esdk-obs-nodejs"),
        apis: ["huawei-iam"],
        takes: true,
      },
      {
        client: "cos-nodejs-sdk-v5 (signs)",
        version: /cos-nodejs-sdk-v5": "(.+)"/,
        command: storage("cos-nodejs-sdk-v5"),
        apis: ["tencent-sts"],
        takes: true,
      },
    ],
  },
];
