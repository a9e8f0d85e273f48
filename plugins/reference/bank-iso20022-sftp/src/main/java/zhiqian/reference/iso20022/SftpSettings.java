package zhiqian.reference.iso20022;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/**
 * Where a tenant's files lie.
 *
 * @param hostKey what the server must show: {@code SHA256:…} or the line of a known_hosts file
 */
record SftpSettings(
        String host,
        int port,
        String username,
        Optional<String> password,
        Optional<String> privateKey,
        String hostKey,
        String folder) {
    static final String SCHEMA =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "required": ["host", "username", "hostKey", "folder"],
              "properties": {
                "host": {"type": "string", "maxLength": 253, "title": "服务器地址", "description": "银行SFTP服务器的域名或IP"},
                "port": {"type": "integer", "minimum": 1, "maximum": 65535, "default": 22, "title": "端口"},
                "username": {"type": "string", "maxLength": 100, "title": "用户名"},
                "password": {"type": "string", "maxLength": 200, "writeOnly": true, "title": "密码", "description": "与私钥二者填一项"},
                "privateKey": {"type": "string", "maxLength": 10000, "writeOnly": true, "title": "私钥", "description": "OpenSSH或PEM格式,RSA或ECDSA,不加密"},
                "hostKey": {"type": "string", "maxLength": 2000, "title": "服务器公钥指纹", "description": "银行提供的SHA256:…指纹,或ssh-rsa、ecdsa公钥;不符即拒绝连接"},
                "folder": {"type": "string", "maxLength": 500, "title": "目录", "description": "对账文件所在目录,如/out/camt"}
              }
            }
            """;

    /** @throws ProviderException CONFIGURATION if one is missing or wrong */
    static SftpSettings of(Settings settings) {
        settings.onlyKnows(Set.of("host", "port", "username", "password", "privateKey", "hostKey", "folder"));
        Optional<String> password = settings.text("password").filter(text -> !text.isEmpty());
        Optional<String> key = settings.text("privateKey").filter(text -> !text.isBlank());
        if (password.isEmpty() && key.isEmpty()) {
            throw wrong("请填写密码或私钥");
        }
        return new SftpSettings(
                required(settings, "host"),
                port(settings),
                required(settings, "username"),
                password,
                key,
                required(settings, "hostKey"),
                required(settings, "folder"));
    }

    private static int port(Settings settings) {
        BigDecimal port = settings.number("port").orElse(BigDecimal.valueOf(22));
        try {
            int exact = port.intValueExact();
            if (exact >= 1 && exact <= 65_535) {
                return exact;
            }
        } catch (ArithmeticException tooLarge) {
            // as any other wrong number
        }
        throw wrong("设置项“port”应为1至65535");
    }

    private static String required(Settings settings, String name) {
        return settings.text(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> wrong("缺少设置项“" + name + "”"));
    }

    private static ProviderException wrong(String chinese) {
        return new ProviderException(ProviderError.CONFIGURATION, chinese);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "sftp://" + host + ":" + port;
    }
}
