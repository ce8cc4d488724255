using System.IO.Compression;
using System.Text;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>Zips made in memory.</summary>
internal static class ZipFile
{
    public static byte[] Of(params (string Name, byte[] Content)[] members)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Of(params (string Name, string Content)[] members) =>
        Of([.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Content)))]);
}
