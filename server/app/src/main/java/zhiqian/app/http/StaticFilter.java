package zhiqian.app.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** Serves the browser UI out of its jar; the API's servlet has all other paths. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class StaticFilter implements Filter {
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'self'";
    private static final Pattern FILE = Pattern.compile("/(w/|assets/)?[A-Za-z0-9_.-]+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = resource(http.getRequestURI());
        if (!http.getMethod().equals("GET") && !http.getMethod().equals("HEAD") || path == null) {
            chain.doFilter(request, response);
            return;
        }
        try (InputStream file = http.getServletContext().getResourceAsStream(path)) {
            if (file == null) {
                chain.doFilter(request, response);
            } else {
                send(file, path, (HttpServletResponse) response);
            }
        }
    }

    /** {@code null} for what can be no file of the UI. */
    private static String resource(String uri) {
        if (uri.equals("/")) {
            return "/index.html";
        }
        if (uri.equals("/w") || uri.equals("/w/")) {
            return "/w/index.html";
        }
        boolean file = TYPES.containsKey(extension(uri)) && FILE.matcher(uri).matches() && !uri.contains("..");
        return file ? uri : null;
    }

    private static void send(InputStream file, String path, HttpServletResponse response) throws IOException {
        response.setContentType(TYPES.get(extension(path)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        // names of assets carry a hash of their content; pages do not
        response.setHeader(
                "Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        file.transferTo(response.getOutputStream());
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
