/// <reference types="vite/client" />
declare module 'element-plus/es/locale/lang/zh-cn'
