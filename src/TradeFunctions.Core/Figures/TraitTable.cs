using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Numbers traits, and remembers what two of them give in a sum. Holds state: there are few traits and very many sums.</summary>
internal sealed class TraitTable
{
    private readonly List<FigureTraits> _traits = [];
    private readonly Dictionary<FigureTraits, int> _numbers = [];
    private readonly Dictionary<(int, int), int> _sums = [];
    private readonly Dictionary<int, int> _derived = [];

    public FigureTraits this[int number] => _traits[number];

    public int NumberOf(in FigureTraits traits)
    {
        if (_numbers.TryGetValue(traits, out var number)) return number;
        _traits.Add(traits);
        return _numbers[traits] = _traits.Count - 1;
    }

    /// <summary>The traits of a sum with one part.</summary>
    public int Derived(int part) =>
        _derived.TryGetValue(part, out var number) ? number : _derived[part] = NumberOf(_traits[part] with { Derived = true });

    /// <summary>The traits of a sum and one more part. Where currencies or units differ the amount itself is dropped.</summary>
    public int Sum(int sum, int part)
    {
        if (_sums.TryGetValue((sum, part), out var number)) return number;
        var (left, right) = (_traits[sum], _traits[part]);
        var total = new FigureTraits(
            left.Currency.IsEmpty ? right.Currency : left.Currency,
            EditionOf(left.Edition, right.Edition),
            left.Valuation == right.Valuation ? left.Valuation : Valuation.Unknown,
            left.Unit == CellFigures.NoUnit ? right.Unit : left.Unit,
            left.Marks | right.Marks,
            true,
            Math.Max(left.Source, right.Source));
        return _sums[(sum, part)] = NumberOf(total);
    }

    public bool CurrenciesAgree(int left, int right) => left == right || Agree(_traits[left].Currency, _traits[right].Currency);

    public bool UnitsAgree(int left, int right)
    {
        if (left == right) return true;
        var (one, other) = (_traits[left].Unit, _traits[right].Unit);
        return one == other || one == CellFigures.NoUnit || other == CellFigures.NoUnit;
    }

    private static bool Agree(ShortCode left, ShortCode right) => left == right || left.IsEmpty || right.IsEmpty;

    private static ShortCode EditionOf(ShortCode left, ShortCode right) =>
        Agree(left, right) ? (left.IsEmpty ? right : left) : FigureTraits.MixedEditions;
}
