/** What a setting can be, and how a wrong one is named: by its key and what it should be, in one line and without a secret. */
package io.graphfacade.setting;
