package fr.cpom.essms;

/** The key of FINESS, SIREN and SIRET numbers. */
final class Luhn {
    private Luhn() {}

    static boolean chiffres(String texte, int longueur) {
        if (texte.length() != longueur) {
            return false;
        }
        for (int i = 0; i < longueur; i++) {
            if (texte.charAt(i) < '0' || texte.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** True when the sum of the digits, every second one from the right being doubled, is a multiple of ten. */
    static boolean valide(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            int pese = i % 2 == 0 ? chiffre : 2 * chiffre;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return somme % 10 == 0;
    }
}
