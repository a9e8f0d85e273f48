/** 清单: pages by key, for every list that people sort, filter and search. */
package zhiqian.app.listing;
