/** 个人信息保护: encrypted columns and blind indexes, with national algorithms (SM4, SM3), one key per tenant. */
package zhiqian.app.crypto;
