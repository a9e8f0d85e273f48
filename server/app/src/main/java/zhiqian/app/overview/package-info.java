/** 市级总览: what a superior knows of its counties, from their statements alone; no county's rows are read. */
package zhiqian.app.overview;
