/** 机器接口: contractors' systems send what happens on one project each, signed, in the shape of the national real-name platform. */
package zhiqian.app.machine;
