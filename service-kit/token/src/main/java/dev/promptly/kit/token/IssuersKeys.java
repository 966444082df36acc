package dev.promptly.kit.token;

import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.security.Key;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The keys by which the issuer signs, as the verification itself looks them up and renews them. */
final class IssuersKeys extends DefaultJWTTokenParser {

    /** Whether a token with these headers would be verified by the very key that has verified it; false where nobody can say. */
    boolean stillSignsBy(JsonWebSignature signature, JWTAuthContextInfo info) {
        try {
            return signature.getKey().equals(key(signature, info));
        } catch (JoseException e) {
            return false; // then it is verified anew, which says why it cannot be
        }
    }

    private Key key(JsonWebSignature signature, JWTAuthContextInfo info) throws JoseException {
        if (info.getPublicVerificationKey() != null) {
            return info.getPublicVerificationKey();
        }
        return info.getSecretVerificationKey() != null
                ? info.getSecretVerificationKey()
                : getVerificationKeyResolver(info).resolveKey(signature, List.of());
    }
}
