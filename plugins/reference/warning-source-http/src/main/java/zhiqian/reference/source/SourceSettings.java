package zhiqian.reference.source;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/**
 * Where the platform is and how the county signs in there: with a bearer token, or with a key by which each request is signed.
 *
 * @param base without a slash at its end
 * @param county the county's number on the platform; its administrative division unless the platform counts otherwise
 */
record SourceSettings(
        URI base, Optional<String> county, Optional<String> token, Optional<String> keyId, Optional<String> key) {
    static final String SCHEMA =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "required": ["baseUrl"],
              "properties": {
                "baseUrl": {"type": "string", "maxLength": 500, "title": "接口地址", "description": "上级平台提供的地址,以https://开头,如https://yujing.example.gov.cn/api/v1"},
                "county": {"type": "string", "maxLength": 40, "title": "本单位编号", "description": "上级平台对本单位的编号;不填为行政区划代码"},
                "token": {"type": "string", "maxLength": 2000, "writeOnly": true, "title": "访问令牌", "description": "与签名密钥二者填一项"},
                "keyId": {"type": "string", "maxLength": 100, "title": "签名密钥编号"},
                "key": {"type": "string", "maxLength": 500, "writeOnly": true, "title": "签名密钥", "description": "HMAC-SHA256签名密钥,与访问令牌二者填一项"},
                "plainHttp": {"type": "boolean", "default": false, "title": "允许明文传输", "description": "仅限政务外网专线;允许接口地址以http://开头"}
              }
            }
            """;

    /** @throws ProviderException CONFIGURATION if one is missing or wrong */
    static SourceSettings of(Settings settings) {
        settings.onlyKnows(Set.of("baseUrl", "county", "token", "keyId", "key", "plainHttp"));
        Optional<String> token = text(settings, "token");
        Optional<String> key = text(settings, "key");
        Optional<String> keyId = text(settings, "keyId");
        if (token.isPresent() == key.isPresent()) {
            throw wrong("访问令牌(token)和签名密钥(key)应填写其中一项");
        }
        if (key.isPresent() && keyId.isEmpty()) {
            throw wrong("使用签名密钥时应填写密钥编号(keyId)");
        }
        for (String sent : new String[] {token.orElse(""), keyId.orElse("")}) {
            if (!sent.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw wrong("访问令牌和密钥编号只能是可见的英文字符");
            }
        }
        return new SourceSettings(
                base(settings, settings.flag("plainHttp").orElse(false)), text(settings, "county"), token, keyId, key);
    }

    private static URI base(Settings settings, boolean plain) {
        String given = text(settings, "baseUrl").orElseThrow(() -> wrong("缺少设置项“baseUrl”"));
        try {
            URI base = URI.create(given.replaceAll("/+$", ""));
            boolean web = "https".equals(base.getScheme()) || plain && "http".equals(base.getScheme());
            if (web
                    && base.getHost() != null
                    && base.getQuery() == null
                    && base.getFragment() == null
                    && base.getUserInfo() == null) {
                return base;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // as any other wrong address
        }
        throw wrong("设置项“baseUrl”应为以https://开头的地址;明文http://须另行允许(plainHttp)");
    }

    private static Optional<String> text(Settings settings, String name) {
        return settings.text(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static ProviderException wrong(String chinese) {
        return new ProviderException(ProviderError.CONFIGURATION, chinese);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return base.toString();
    }
}
