--liquibase formatted sql
--changeset zhiqian:tenant/platform/0002-notices-go-out
--comment: the channels by which notices leave the system, and the queue of what is to leave
CREATE TABLE notice_channel (
  channel     text PRIMARY KEY CHECK (channel IN ('MAIL', 'WEBHOOK')),
  enabled     boolean NOT NULL,
  url         text,
  secret      bytea,
  CHECK (channel = 'WEBHOOK' OR (url IS NULL AND secret IS NULL)),
  CHECK (channel = 'MAIL' OR NOT enabled OR (url IS NOT NULL AND secret IS NOT NULL))
);
COMMENT ON TABLE notice_channel IS '对外提醒通道(R-290 推送);邮件服务器属于运营方,不在此处';
COMMENT ON COLUMN notice_channel.secret IS '签名密钥,SM4 加密,不再显示';
CREATE TABLE notice_delivery (
  id               uuid PRIMARY KEY,
  no               bigint GENERATED ALWAYS AS IDENTITY,
  notification_id  bigint NOT NULL REFERENCES notification,
  subject          text NOT NULL,
  channel          text NOT NULL CHECK (channel IN ('MAIL', 'WEBHOOK')),
  recipient        text NOT NULL,
  state            text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'SENT', 'FAILED', 'GIVEN_UP')),
  message_id       uuid,
  attempts         int NOT NULL DEFAULT 0,
  due_at           timestamptz NOT NULL,
  lease_until      timestamptz,
  last_error       text,
  sent_at          timestamptz,
  UNIQUE (notification_id, channel, recipient)
);
COMMENT ON TABLE notice_delivery IS '待发与已发的对外提醒,与提醒本身同一事务写入';
COMMENT ON COLUMN notice_delivery.recipient IS '邮件为用户名,网络回调为 webhook';
COMMENT ON COLUMN notice_delivery.message_id IS '合并发出的同一封邮件或同一次回调;一经确定不再改变,接收方据此去重';
COMMENT ON COLUMN notice_delivery.due_at IS '下一次发送的时间(真实时间)';
COMMENT ON COLUMN notice_delivery.lease_until IS '正在发送的进程在此之前独占;进程被杀后由他人接着发';
CREATE UNIQUE INDEX notice_delivery_no ON notice_delivery (no);
CREATE INDEX notice_delivery_by_state ON notice_delivery (state, no);
CREATE INDEX notice_delivery_due ON notice_delivery (channel, due_at) WHERE state IN ('PENDING', 'FAILED');
CREATE INDEX notice_delivery_loose ON notice_delivery (channel, recipient, no) WHERE state = 'PENDING' AND message_id IS NULL;
CREATE INDEX notice_delivery_failed ON notice_delivery (channel, recipient) WHERE state = 'FAILED';
CREATE INDEX notice_delivery_message ON notice_delivery (message_id) WHERE message_id IS NOT NULL;
--rollback DROP TABLE notice_delivery; DROP TABLE notice_channel;
