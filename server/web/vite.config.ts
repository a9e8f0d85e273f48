import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

const server = process.env.ZHIQIAN_SERVER ?? 'http://localhost:9080'
const page = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [
    vue(),
    // Only the Element Plus components that a template names are bundled, with their styles.
    Components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { alias: { '@': page('./src') } },
  build: {
    outDir: 'target/web',
    emptyOutDir: true,
    // No inlined data: files, so that `default-src 'self'` holds.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: { office: page('./index.html'), worker: page('./w/index.html') } },
  },
  server: { proxy: { '/api': server, '/public': server, '/openapi': server } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
