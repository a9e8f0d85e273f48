/** 线索: from a worker's phone or a window to closure (附件1), every step on its clock. */
package zhiqian.app.lead;
