using System.Text;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Reads what <see cref="ThriftWriter"/> writes, and passes over what it is not asked for.</summary>
/// <remarks>https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md</remarks>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private const int True = 1;
    private const int False = 2;
    private const int Int8 = 3;
    private const int Int16 = 4;
    private const int Int32 = 5;
    private const int Int64 = 6;
    private const int Double = 7;
    private const int Binary = 8;
    private const int List = 9;
    private const int Set = 10;
    private const int Structure = 12;
    private const int DeepestNesting = 16;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _type;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    /// <summary>Goes to the next field of a structure.</summary>
    /// <param name="number">The number of the field before, 0 at the beginning of the structure; takes that of the field.</param>
    /// <returns>Whether there is one. Its value has to be read or skipped.</returns>
    public bool NextField(ref int number)
    {
        var header = Byte();
        if (header == 0) return false;
        _type = header & 15;
        number = header >> 4 is var step and > 0 ? number + step : (int)Integer();
        return true;
    }

    /// <summary>The number that is the field's value: a place, a length or a count, which is not negative.</summary>
    public long Number()
    {
        if (_type is not (Int16 or Int32 or Int64)) throw Damaged();
        return ZigZag() is var number and >= 0 ? number : throw Damaged();
    }

    /// <summary>The same, where it cannot be larger than what fits in memory.</summary>
    public int Count() => Number() is var number and <= int.MaxValue ? (int)number : throw Damaged();

    /// <summary>The bytes that are the field's value.</summary>
    public ReadOnlySpan<byte> Bytes()
    {
        if (_type != Binary) throw Damaged();
        return Slice();
    }

    /// <summary>The text that is the field's value.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>Goes into the field's structure.</summary>
    public readonly void Enter()
    {
        if (_type != Structure) throw Damaged();
    }

    /// <summary>Goes into the field's list: how many items it has. Each is read in turn: a structure by its fields, others as a value.</summary>
    public int EnterList()
    {
        if (_type != List) throw Damaged();
        return Items();
    }

    /// <summary>Passes over the field's value.</summary>
    public void Skip() => Skip(_type, isItem: false, DeepestNesting);

    private void Skip(int type, bool isItem, int depth)
    {
        if (depth == 0) throw Damaged();
        switch (type)
        {
            case True or False:
                if (isItem) Byte();
                break;
            case Int8:
                Byte();
                break;
            case Int16 or Int32 or Int64:
                Integer();
                break;
            case Double:
                Advance(sizeof(double));
                break;
            case Binary:
                Slice();
                break;
            case List or Set:
                var count = Items();
                var item = _type;
                for (var i = 0; i < count; i++) Skip(item, isItem: true, depth - 1);
                break;
            case Structure:
                for (var number = 0; NextField(ref number);) Skip(_type, isItem: false, depth - 1);
                break;
            default:
                throw Damaged();
        }
    }

    // Their type is then that of what is read next.
    private int Items()
    {
        var header = Byte();
        _type = header & 15;
        var count = header >> 4 is var few and < 15 ? few : (long)Integer();
        return count <= _bytes.Length ? (int)count : throw Damaged();
    }

    private ReadOnlySpan<byte> Slice()
    {
        var length = Integer();
        var start = Position;
        Advance(length);
        return _bytes[start..Position];
    }

    private void Advance(ulong length)
    {
        if (length > (ulong)(_bytes.Length - Position)) throw Damaged();
        Position += (int)length;
    }

    private long ZigZag()
    {
        var number = Integer();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Integer()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            number |= (ulong)(next & 127) << shift;
            if (next < 128) return number;
        }

        throw Damaged();
    }

    private byte Byte() => Position < _bytes.Length ? _bytes[Position++] : throw Damaged();

    private static InvalidDataException Damaged() => new("A header of a refined file is damaged.");
}
