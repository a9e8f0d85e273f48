package zhiqian.app.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The HTTP API; resources are found by scanning. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "治欠 Zhiqian",
                        version = "1",
                        description = "根治欠薪:线索、时限、流转。错误均为 application/problem+json(RFC 9457)。",
                        license = @License(name = "Apache-2.0")))
public class ZhiqianApplication extends Application {}
