using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>The hash of a slot's input, the same way for every kind of slot.</summary>
internal static class SlotHash
{
    /// <summary>Hashes the content's version, the slot, the rules and each file's hashes of the years from first to last; 64 hexadecimal digits.</summary>
    public static string Of(
        string contentVersion,
        string slot,
        string rulesHash,
        IReadOnlyList<(string Blob, IReadOnlyDictionary<int, string> YearHashes)> sourcesOldestFirst,
        int first,
        int last)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, contentVersion);
        Append(hash, slot);
        Append(hash, rulesHash);
        foreach (var (blob, yearHashes) in sourcesOldestFirst)
        {
            var years = yearHashes.Keys.Where(year => year >= first && year <= last).Order().ToList();
            if (years.Count == 0) continue;
            Append(hash, blob);
            foreach (var year in years)
            {
                Append(hash, year.ToString(CultureInfo.InvariantCulture));
                Append(hash, yearHashes[year]);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length first: without it "ab" + "c" and "a" + "bc" would be the same input.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
