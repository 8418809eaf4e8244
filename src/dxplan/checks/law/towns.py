"""Cities that belonged to a province, or to a city, until 30 June 2025: names that today are no unit's any more."""

TOWNS = (
    *("Thủ Đức", "Thuỷ Nguyên", "Thủy Nguyên", "Vũng Tàu", "Bà Rịa", "Phú Mỹ", "Thủ Dầu Một", "Dĩ An", "Thuận An"),
    *(
        "Tân Uyên",
        "Bến Cát",
        "Biên Hòa",
        "Long Khánh",
        "Đồng Xoài",
        "Tân An",
        "Mỹ Tho",
        "Gò Công",
        "Cai Lậy",
        "Bến Tre",
    ),
    *("Trà Vinh", "Vĩnh Long", "Cao Lãnh", "Sa Đéc", "Hồng Ngự", "Long Xuyên", "Châu Đốc", "Rạch Giá", "Hà Tiên"),
    *("Phú Quốc", "Vị Thanh", "Ngã Bảy", "Sóc Trăng", "Bạc Liêu", "Cà Mau", "Tây Ninh", "Phan Thiết", "Phan Rang"),
    *("Nha Trang", "Cam Ranh", "Tuy Hòa", "Quy Nhơn", "Quảng Ngãi", "Tam Kỳ", "Hội An", "Đông Hà", "Đồng Hới"),
    *("Hà Tĩnh", "Vinh", "Thanh Hóa", "Sầm Sơn", "Tam Điệp", "Hoa Lư", "Nam Định", "Phủ Lý", "Thái Bình"),
    *("Hưng Yên", "Hải Dương", "Chí Linh", "Từ Sơn", "Bắc Giang", "Vĩnh Yên", "Phúc Yên", "Việt Trì"),
    *("Hòa Bình", "Sơn La", "Điện Biên Phủ", "Lai Châu", "Lào Cai", "Yên Bái", "Hà Giang", "Tuyên Quang", "Cao Bằng"),
    *("Bắc Kạn", "Thái Nguyên", "Sông Công", "Phổ Yên", "Lạng Sơn", "Hạ Long", "Cẩm Phả", "Uông Bí", "Móng Cái"),
    *("Đông Triều", "Kon Tum", "Pleiku", "Buôn Ma Thuột", "Gia Nghĩa", "Đà Lạt", "Bảo Lộc"),
)
"""General knowledge. Without Ninh Bình and Bắc Ninh, which may come to be cities under the central government."""
