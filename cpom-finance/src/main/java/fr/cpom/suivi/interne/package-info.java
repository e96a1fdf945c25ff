/** What several packages of the follow-up of a contract share: the table of mandatory contents and the rules read from it. */
@NullMarked
package fr.cpom.suivi.interne;

import org.jspecify.annotations.NullMarked;
