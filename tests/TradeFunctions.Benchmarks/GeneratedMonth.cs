using System.Globalization;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// One month of one reporter with made-up figures, the same on every machine, in the tidy layout: both flows, every partner and the
/// World, HS 6, their headings, chapters and TOTAL. Who trades what is the same in every month but for a few.
/// </summary>
internal static class GeneratedMonth
{
    public const int Reporter = 392;
    private const int FirstYear = 2022;
    private const int CodesOfHeading = 5;
    private const int HeadingsOfChapter = 13;

    /// <summary>The month of a number, counted from 0.</summary>
    public static Period Month(int number) => Period.OfMonth(FirstYear, 1).AddPeriods(number);

    /// <summary>Writes a month; how many rows.</summary>
    public static long Write(Stream destination, GeneratedReporter options, int number)
    {
        using var writer = new StreamWriter(destination, leaveOpen: true);
        writer.Write("period,reporter,partner,flow,commodity,value,net_weight_kg,currency\n");
        var rows = 0L;
        var economies = Economies(options.Partners);
        for (var flow = 0; flow < 2; flow++)
        {
            for (var partner = -1; partner < options.Partners; partner++)
            {
                var whole = partner < 0 ? 0 : economies[partner];
                rows += WritePartner(writer, options, number, flow, whole);
            }
        }

        return rows;
    }

    private static long WritePartner(StreamWriter writer, GeneratedReporter options, int number, int flow, int partner)
    {
        var (rows, total, chapter, heading) = (0L, 0L, 0L, 0L);
        for (var code = 0; code < options.Codes; code++)
        {
            var isTraded = partner == 0 || Hash(partner, code, flow, 0) % 10_000 < options.Density * 10_000;
            if (isTraded && Hash(partner, code, flow, number + 1) % 20 != 0)
            {
                var value = 1 + (long)(Hash(partner, code, flow, number + 1) % 1_000_000);
                heading += value;
                Line(Subheading(code), value);
            }

            if ((code + 1) % CodesOfHeading != 0 && code + 1 < options.Codes) continue;
            if (heading > 0) Line(Subheading(code)[..4], heading);
            (chapter, heading) = (chapter + heading, 0);
            if ((code + 1) % (CodesOfHeading * HeadingsOfChapter) != 0 && code + 1 < options.Codes) continue;
            if (chapter > 0) Line(Subheading(code)[..2], chapter);
            (total, chapter) = (total + chapter, 0);
        }

        if (total > 0) Line("TOTAL", total);
        return rows;

        void Line(string commodity, long value)
        {
            rows++;
            writer.Write(string.Create(
                CultureInfo.InvariantCulture, $"{Month(number).Code},{Reporter},{partner},{(flow == 0 ? 'X' : 'M')},{commodity},{value},{value / 7},USD\n"));
        }
    }

    private static string Subheading(int code)
    {
        var heading = code / CodesOfHeading;
        return string.Create(CultureInfo.InvariantCulture, $"{1 + (heading / HeadingsOfChapter):00}{1 + (heading % HeadingsOfChapter):00}{10 * (1 + (code % CodesOfHeading)):00}");
    }

    private static int[] Economies(int count) =>
    [
        .. EconomyList.All.Select(economy => economy.Code).Where(code => code > 0 && code != Reporter).Take(count),
    ];

    private static ulong Hash(int partner, int code, int flow, int month)
    {
        var mixed = ((ulong)(uint)partner << 40) ^ ((ulong)(uint)code << 20) ^ ((ulong)(uint)flow << 16) ^ (ulong)(uint)month;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }
}
