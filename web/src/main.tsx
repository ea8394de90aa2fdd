import './styles/krds.scss';
