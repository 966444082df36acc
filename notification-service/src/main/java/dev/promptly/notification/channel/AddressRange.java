package dev.promptly.notification.channel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of IP addresses, {@code 10.0.0.0/8}.
 *
 * @param bytes 4 or 16
 * @param prefix what all its addresses begin with
 * @param rest how many bits follow
 */
record AddressRange(int bytes, BigInteger prefix, int rest) {

    /**
     * What is no address of the public internet by the IANA special-purpose registries (RFC 6890): a webhook there would make
     * this service ask its own network on a stranger's behalf (server-side request forgery). The last but three embed any IPv4
     * address.
     */
    private static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .map(AddressRange::parse)
            .toList();

    static boolean isPublic(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(range -> range.holds(address));
    }

    private boolean holds(InetAddress address) {
        byte[] asked = address.getAddress();
        return asked.length == bytes
                && new BigInteger(1, asked).shiftRight(rest).equals(prefix);
    }

    private static AddressRange parse(String range) {
        String[] parts = range.split("/", 2);
        try {
            byte[] first = InetAddress.getByName(parts[0]).getAddress();
            int rest = first.length * 8 - Integer.parseInt(parts[1]);
            return new AddressRange(first.length, new BigInteger(1, first).shiftRight(rest), rest);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(range, e);
        }
    }
}
